/** The eight steps as dots on a thread: filled = there, half = begun, open = not begun. */
import type { MethodStanding } from "@/lib/journey/method/progress";

const GAP = 9;

export function MethodDots({ steps }: { steps: readonly MethodStanding[] }) {
  const width = (steps.length - 1) * GAP + 10;
  return (
    <svg width={width} height="12" aria-hidden className="flex-none">
      <path d={`M5 6H${width - 5}`} stroke="var(--line-3)" strokeWidth="1.5" />
      {steps.map(({ step, state }, index) => (
        <g key={step} transform={`translate(${5 + index * GAP} 6)`}>
          <circle r="3" fill={state === "there" ? "var(--ink-2)" : "var(--raised)"} stroke="var(--ink-2)" strokeWidth="1.25" />
          {state === "begun" && <path d="M0 -3A3 3 0 0 0 0 3Z" fill="var(--ink-2)" />}
        </g>
      ))}
    </svg>
  );
}
