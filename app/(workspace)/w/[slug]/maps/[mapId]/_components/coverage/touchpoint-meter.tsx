/** How many touchpoints there are, beside the two numbers the field knows them by. */
import { sayTouchpoints, TOUCHPOINT_MARKS } from "./coverage-words";

const percent = (part: number, whole: number): string => `${Math.min(100, (part / whole) * 100)}%`;

export function TouchpointMeter({ count, stretch }: { count: number; stretch: string }) {
  const whole = Math.max(40, count);
  return (
    <>
      <p><strong className="text-lead font-semibold tabular-nums">{count}</strong> {stretch}</p>
      <div aria-hidden className="relative mt-2 h-9 text-micro text-ink-3">
        <div className="h-1.5 rounded-full bg-fill"><div className="h-full rounded-full bg-ink-3" style={{ width: percent(count, whole) }} /></div>
        {Object.values(TOUCHPOINT_MARKS).map((mark) => (
          <span key={mark} className="absolute top-0 flex -translate-x-1/2 flex-col items-center tabular-nums" style={{ left: percent(mark, whole) }}>
            <span className="mb-1 h-3 w-0.5 -translate-y-[3px] bg-accent" />{mark}
          </span>
        ))}
      </div>
      <p className="text-card text-ink-2">
        Customers meet about {TOUCHPOINT_MARKS.average} on average before they buy, and in some trades more than {TOUCHPOINT_MARKS.many}. {sayTouchpoints(count)}
      </p>
    </>
  );
}
