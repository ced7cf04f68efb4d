/** The loop from one customer's last moment to the next customer's second: a dashed line under the pills. */
export interface LoopEdge {
  readonly id: string; readonly fromColumn: number; readonly toColumn: number; readonly label: string;
  /** The whole connection in words. */
  readonly words: string;
}

/** Pixels from a column's left edge to where the line meets a pill. */
const PILL_X = 28;

/** Drawn over the whole row from the first cell; decorative, the edge is told by its label, which opens it. */
export function MomentLoop({ edges, columns, stepWidth, onOpen }: {
  edges: readonly LoopEdge[]; columns: number; stepWidth: number; onOpen: (edgeId: string) => void;
}) {
  const x = (column: number) => column * stepWidth + PILL_X;
  return (
    <>
      <svg className="map-loop" width={columns * stepWidth} height={20} aria-hidden>
        {edges.map(({ id, fromColumn, toColumn }) => {
          const from = x(fromColumn);
          const to = x(toColumn);
          const turn = to < from ? -4 : 4;
          return (
            <g key={id} fill="none" stroke="var(--line-3)" strokeWidth="1.25">
              <path d={`M${from} 1v6q0 4 ${turn} 4H${to - turn}q${turn} 0 ${turn} -4v-3`} strokeDasharray="3 3" />
              <path d={`M${to - 3.5} 7l3.5-4 3.5 4`} />
            </g>
          );
        })}
      </svg>
      {edges.map(({ id, fromColumn, toColumn, label, words }) => (
        <button
          key={id} type="button" className="map-loop-label" style={{ left: (x(fromColumn) + x(toColumn)) / 2 }} aria-label={words}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(id);
          }}
        >
          {label || "Loop"}
        </button>
      ))}
    </>
  );
}
