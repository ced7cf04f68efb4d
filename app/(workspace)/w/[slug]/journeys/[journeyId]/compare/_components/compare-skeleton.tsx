/** What a comparison looks like before it is there. Never an empty one. */
const Bar = ({ width, height = 9 }: { width: string | number; height?: number }) => (
  <span className="block animate-pulse rounded-xs bg-fill" style={{ width, height }} />
);

export function CompareSkeleton() {
  return (
    <div role="status" className="absolute inset-0 overflow-hidden">
      <span className="sr-only">Loading both maps</span>
      <div aria-hidden>
        <div className="flex h-52 flex-col justify-between border-b border-line bg-surface p-5"><Bar width={220} height={13} /><Bar width="100%" height={3} /><Bar width="70%" /></div>
        {[3, 1, 4, 2].map((rows, stage) => (
          <div key={stage} className="grid grid-cols-[112px_1fr] gap-5 border-b border-line-2 px-5 py-3">
            <Bar width={84} height={11} />
            <div className="flex flex-col gap-2">{Array.from({ length: rows }, (_, row) => <Bar key={row} width="100%" height={30} />)}</div>
          </div>
        ))}
      </div>
    </div>
  );
}
