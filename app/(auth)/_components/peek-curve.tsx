import { curvePath } from "@/components/journey/monotone-curve";
import { PEEK_BEFORE, PEEK_STEPS } from "./peek-journey";

const STEP = 196;
const HEIGHT = 190;
const WIDTH = STEP * PEEK_STEPS.length;
const y = (value: number) => HEIGHT / 2 - (value / 2) * (HEIGHT / 2 - 18);
const x = (index: number) => STEP * (index + 0.5);
const path = (values: readonly number[]) => curvePath(values.map((value, index) => ({ x: x(index - 1), y: y(value) })));

/** What the team thinks (solid) over what customers said (dashed). Decorative. */
export function PeekCurve() {
  const team = path([PEEK_BEFORE.team, ...PEEK_STEPS.map((step) => step.team)]);
  const measured = path([PEEK_BEFORE.measured, ...PEEK_STEPS.map((step) => step.measured)]);
  return (
    <svg width={WIDTH} height={HEIGHT} className="block overflow-visible border-b border-line" fill="none">
      <defs>
        <linearGradient id="peek-fade" x1="0" x2="0" y1="0" y2="1">
          <stop offset="0.2" stopColor="var(--thread)" stopOpacity="0.02" />
          <stop offset="1" stopColor="var(--thread)" stopOpacity="0.2" />
        </linearGradient>
      </defs>
      {[2, 1, -1, -2].map((value) => (
        <line key={value} x2={WIDTH} y1={y(value)} y2={y(value)} stroke="var(--line)" strokeDasharray="2 5" />
      ))}
      <line x2={WIDTH} y1={y(0)} y2={y(0)} stroke="var(--line-2)" />
      <path d={`${team}L${WIDTH} ${y(0)}H0Z`} fill="url(#peek-fade)" />
      <path d={measured} stroke="var(--ink-3)" strokeWidth="1.25" strokeDasharray="3 3" />
      <path d={team} stroke="var(--thread)" strokeWidth="2.25" strokeLinecap="round" />
      {PEEK_STEPS.map((step, index) => (
        <g key={step.title}>
          <rect x={x(index) - 3.5} y={y(step.measured) - 3.5} width="7" height="7" transform={`rotate(45 ${x(index)} ${y(step.measured)})`} fill="var(--canvas)" stroke="var(--ink-3)" />
          {step.team < -1.5 ? <Frown cx={x(index)} cy={y(step.team)} /> : <circle cx={x(index)} cy={y(step.team)} r="4.75" fill="var(--surface)" stroke="var(--thread)" strokeWidth="2" />}
        </g>
      ))}
    </svg>
  );
}

function Frown({ cx, cy }: { cx: number; cy: number }) {
  return (
    <g transform={`translate(${cx} ${cy})`}>
      <circle r="10.5" fill="var(--surface)" stroke="var(--thread)" strokeWidth="2" />
      <circle cx="-3.4" cy="-2" r="1.2" fill="var(--ink)" />
      <circle cx="3.4" cy="-2" r="1.2" fill="var(--ink)" />
      <path d="M-4 5.2C-2.4 2.8 2.4 2.8 4 5.2" stroke="var(--ink)" strokeWidth="1.6" strokeLinecap="round" />
    </g>
  );
}
