/** How much of the map is assumed and how much is known: bars with words and numbers. */
import type { MapCoverage } from "./coverage-of";
import { sayShare } from "./coverage-words";

const ROWS = [
  ["assumption", "Assumption"], ["anecdote", "Anecdote"], ["data", "Data"], ["validated", "Validated"], ["unsaid", "Nobody has said"],
] as const;

export function ConfidenceShares({ confidence }: { confidence: MapCoverage["confidence"] }) {
  const all = Object.values(confidence).reduce((sum, count) => sum + count, 0);
  return (
    <dl className="grid grid-cols-[auto_1fr_auto] items-center gap-x-2 gap-y-1 text-card">
      {ROWS.filter(([key]) => key !== "unsaid" || confidence.unsaid > 0).map(([key, words]) => (
        <div key={key} className="contents">
          <dt>{words}</dt>
          <dd aria-hidden className={`h-2 rounded-full ${key === "assumption" || key === "unsaid" ? "border border-dashed border-line-3" : "bg-fill"}`}>
            <span className={`block h-full rounded-full ${key === "assumption" || key === "unsaid" ? "bg-fill" : "bg-ink-3"}`} style={{ width: sayShare(confidence[key], all).replace(" ", "") }} />
          </dd>
          <dd className="text-right text-ink-2 tabular-nums">{confidence[key]} · {sayShare(confidence[key], all)}</dd>
        </div>
      ))}
    </dl>
  );
}
