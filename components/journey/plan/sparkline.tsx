/** The way of a metric in a line as high as a word: what was measured, and the target as a dashed line. */
import type { JourneyMetric } from "@/lib/contract/metrics";
import { formatMetricValue } from "../metric-value";
import { curvePath } from "../monotone-curve";

const [WIDTH, HEIGHT, PAD] = [72, 20, 3];
const DAY_MS = 86_400_000;

/** Nothing to draw with fewer than two values. */
export function Sparkline({ metric }: { metric: JourneyMetric }) {
  const measured = [...(metric.baseline?.date === undefined ? [] : [{ date: metric.baseline.date, value: metric.baseline.value }]), ...metric.actuals]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last || measured.length < 2) return null;
  const target = metric.target?.value;
  const values = [...measured.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number): number => (high === low ? HEIGHT / 2 : PAD + ((high - value) / (high - low)) * (HEIGHT - 2 * PAD));
  const [from, to] = [dayNumber(first.date), dayNumber(last.date)];
  const points = measured.map(({ date, value }, index) => ({
    x: PAD + (to === from ? index / (measured.length - 1) : (dayNumber(date) - from) / (to - from)) * (WIDTH - 2 * PAD), y: y(value),
  }));
  const end = points.at(-1);
  const words = `${measured.length} values, from ${formatMetricValue(metric, first.value)} to ${formatMetricValue(metric, last.value)}`;
  return (
    <svg role="img" aria-label={words} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="flex-none overflow-visible">
      {target !== undefined && <line x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} stroke="var(--line-3)" strokeWidth="1" strokeDasharray="2 3" />}
      <path d={curvePath(points)} fill="none" stroke="var(--accent)" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      {end && <circle cx={end.x} cy={end.y} r="2.5" fill="var(--accent)" />}
    </svg>
  );
}
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
