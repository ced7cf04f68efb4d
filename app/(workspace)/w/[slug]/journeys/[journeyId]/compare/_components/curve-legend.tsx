/** Which line is which: solid is today, dashed is the future. */
export function CurveLegend({ future }: { future: string }) {
  return (
    <span className="flex flex-wrap items-center gap-x-4 text-card text-ink-2">
      <span className="inline-flex items-center gap-1.5"><svg width="18" height="4" aria-hidden><path d="M1 2h16" stroke="var(--thread)" strokeWidth="2.5" strokeLinecap="round" /></svg>Current</span>
      <span className="inline-flex items-center gap-1.5"><svg width="18" height="4" aria-hidden><path d="M1 2h16" stroke="var(--accent)" strokeWidth="2.5" strokeDasharray="5 3" /></svg>{future}</span>
    </span>
  );
}
