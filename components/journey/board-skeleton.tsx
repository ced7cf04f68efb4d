/** What a map looks like before it is there. Never an empty map. */
const COLUMNS = 7;
const LANES: readonly (readonly number[])[] = [
  [2, 2, 3, 2, 2, 2, 2], [1, 2, 1, 1, 2, 1, 1], [], [1, 1, 1, 1, 1, 1, 1], [2, 0, 2, 2, 0, 2, 1], [3, 2, 0, 3, 3, 0, 2],
];

const Bar = ({ width, height = 9 }: { width: string | number; height?: number }) => (
  <span className="map-skeleton-bar block" style={{ width, height }} />
);

export function BoardSkeleton() {
  return (
    <div role="status" className="absolute inset-0 overflow-hidden bg-canvas">
      <span className="sr-only">Loading the map</span>
      <div aria-hidden className="grid" style={{ gridTemplateColumns: `var(--lane-w) repeat(${COLUMNS}, var(--step-w))` }}>
        <div className="border-r border-b border-line-2 bg-surface" />
        {Array.from({ length: COLUMNS }, (_, index) => (
          <div key={index} className="flex h-[calc(var(--stage-h)+var(--rail-h))] flex-col gap-5 border-b border-l border-line-2 bg-surface px-2.5 pt-3">
            <Bar width="62%" height={11} /><Bar width="80%" />
          </div>
        ))}
        {LANES.map((cells, lane) => (
          <div key={lane} className="contents">
            <div className="flex gap-2 border-r border-b border-line-2 bg-surface px-3 py-3"><Bar width={15} height={15} /><Bar width="60%" height={11} /></div>
            {Array.from({ length: COLUMNS }, (_, index) => {
              const lines = cells[index] ?? 0;
              return (
                <div key={index} className={`border-b border-line p-1.5 ${lane === 2 ? "h-[148px]" : "min-h-16"}`}>
                  {lines > 0 && (
                    <div className="flex flex-col gap-2 rounded-sm bg-raised p-2 shadow-1">
                      {Array.from({ length: lines }, (_, line) => <Bar key={line} width={line === lines - 1 ? "54%" : "88%"} />)}
                    </div>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
