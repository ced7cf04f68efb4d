import { curvePath } from "@/components/journey/monotone-curve";
import { departmentStyle } from "@/components/ui/department-style";
import type { MapThumbnail as Thumbnail } from "@/lib/contract/home";

/** Drawing units; the picture stretches sideways with its card, its marks do not. */
const HEIGHT = 138;
const WIDTH = 1000;
const CURVE_TOP = 44;
const CURVE_BOTTOM = 88;
const yOf = (feeling: number) => (CURVE_TOP + CURVE_BOTTOM) / 2 - (feeling / 2) * ((CURVE_BOTTOM - CURVE_TOP) / 2);

/** A map drawn small: the thread with its steps, who acts, how it feels, who spoke. Decorative. */
export function MapThumbnail({ thumbnail }: { thumbnail: Thumbnail | null }) {
  const steps = thumbnail?.steps ?? [];
  const share = 100 / Math.max(1, steps.length);
  const felt = steps.flatMap((step, index) => (step.feeling === null ? [] : [{ index, feeling: step.feeling }]));
  const lowest = felt.length > 1 ? felt.reduce((low, point) => (point.feeling < low.feeling ? point : low)) : null;
  const centre = (index: number) => (index + 0.5) * share;
  const curve = curvePath(felt.map(({ index, feeling }) => ({ x: (centre(index) / 100) * WIDTH, y: yOf(feeling) })));

  return (
    <svg width="100%" height={HEIGHT} aria-hidden className="block bg-canvas">
      {steps.map((step, index) => step.firstOfStage && index > 0 && (
        <line key={index} x1={`${index * share}%`} x2={`${index * share}%`} y2={HEIGHT} stroke="var(--line)" />
      ))}
      <line x2="100%" y1="61" y2="61" stroke="var(--line-2)" />
      <line x2="100%" y1="12" y2="12" stroke="var(--thread)" strokeWidth="1.5" strokeDasharray={steps.length === 0 ? "2 7" : undefined} />
      {steps.map((step, index) => <StepMarks key={index} step={step} x={index * share} width={share} />)}
      <svg width="100%" height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <path d={curve} fill="none" stroke="var(--thread)" strokeWidth="2" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
      </svg>
      {lowest && (
        <circle cx={`${centre(lowest.index)}%`} cy={yOf(lowest.feeling)} r="3.5" fill="var(--surface)" stroke="var(--thread)" strokeWidth="2" />
      )}
    </svg>
  );
}

function StepMarks({ step, x, width }: { step: Thumbnail["steps"][number]; x: number; width: number }) {
  const inset = width * 0.1;
  const inner = width - inset * 2;
  const part = inner / Math.max(1, step.noteColours.length);
  return (
    <>
      <circle cx={`${x + inset}%`} cy="12" r="2.5" transform="translate(5 0)" fill={step.firstOfStage ? "var(--thread)" : "var(--surface)"} stroke="var(--thread)" strokeWidth="1.5" />
      {step.actions > 0 && (
        <rect x={`${x + inset}%`} y="21" width={`${inner}%`} height={6 + Math.min(step.actions, 3) * 3} rx="2" fill="var(--raised)" stroke="var(--line)" />
      )}
      {step.noteColours.map((colour, index) => (
        <g key={colour} style={departmentStyle(colour)}>
          <rect x={`${x + inset + part * index}%`} y="110" width={`${part}%`} height="15" rx="1.5" fill="color-mix(in oklab, var(--dept) 16%, var(--raised))" />
          <rect x={`${x + inset + part * index}%`} y="110" width="2" height="15" fill="var(--dept)" />
        </g>
      ))}
    </>
  );
}
