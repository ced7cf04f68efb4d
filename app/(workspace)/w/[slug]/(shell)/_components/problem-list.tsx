import type { FileFinding } from "./send-journey-file";

/** Enough to see the pattern; the rest is counted. */
const SHOWN = 50;

/** What was found in a file, each with the place where it stands. */
export function ProblemList({ findings }: { findings: readonly FileFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <div>
      <ul tabIndex={0} aria-label="Findings in the file" className="max-h-64 overflow-y-auto rounded-sm bg-fill">
        {findings.slice(0, SHOWN).map((finding, index) => (
          <li key={index} className="border-b border-line px-3 py-2 last:border-0">
            <span className="block">{finding.message}</span>
            <code className="block font-sans text-card break-all text-ink-2">{finding.path}</code>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && <p className="mt-1.5 text-ink-3">and {findings.length - SHOWN} more</p>}
    </div>
  );
}
