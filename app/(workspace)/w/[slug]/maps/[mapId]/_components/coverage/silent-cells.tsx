"use client";
/** Where one department has said nothing: chosen here, drawn dashed on the map, and step by step as a strip. */
import { DepartmentCode } from "@/components/ui/department-code";
import { Select } from "@/components/ui/select";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { selectSilence } from "@/lib/journey/selectors/silence";
import { useBoardKit } from "../board-kit";
import { visit } from "../go-to";
import { showSilence } from "./show-silence";

export function SilentCells({ steps }: { steps: ReadonlyMap<string, string> }) {
  const kit = useBoardKit();
  const { departments } = kit.data;
  const silentOf = useReadableSelector(kit.view, (view) => view.silentOf);
  const chosen = departments.find(({ id }) => id === silentOf);
  return (
    <>
      <Select
        label="Department whose silent cells show" value={chosen?.id ?? ""} className="w-full" onChange={(id) => showSilence(kit, id === "" ? null : id)}
        icon={chosen && <DepartmentCode code={chosen.code} colour={chosen.colour} />}
        options={[{ value: "", label: "Show none" }, ...departments.map(({ id, name, code, colour }) => (
          { value: id, label: name, icon: <DepartmentCode code={code} colour={colour} /> }))]}
      />
      {chosen && <Strip departmentId={chosen.id} name={chosen.name} steps={steps} />}
    </>
  );
}

function Strip({ departmentId, name, steps }: { departmentId: string; name: string; steps: ReadonlyMap<string, string> }) {
  const kit = useBoardKit();
  const map = useReadableSelector(kit.session.map, (now) => now);
  const silence = selectSilence(map, departmentId);
  const [cells, spoken] = [silence.reduce((sum, step) => sum + step.cells, 0), silence.reduce((sum, step) => sum + step.spoken, 0)];
  const most = Math.max(1, ...silence.map((step) => step.spoken));
  return (
    <>
      <p className="mt-2 text-card text-ink-2">{name} has spoken in {spoken} of {cells} cells. The others are dashed on the map.</p>
      <ul className="mt-2 flex flex-wrap gap-1">
        {silence.map((step) => {
          const words = `${steps.get(step.stepId) ?? ""}: ${step.spoken} of ${step.cells} cells`;
          return (
            <li key={step.stepId}>
              <button
                type="button" aria-label={words} title={words} onClick={() => visit(kit, { kind: "step", stepId: step.stepId })}
                className={`grid size-6 touch-target place-items-center rounded-xs text-micro tabular-nums ${step.spoken === 0 ? "border border-dashed border-line-3 text-ink-3" : "font-medium"}`}
                style={step.spoken === 0 ? undefined : { background: `color-mix(in oklab, var(--ink) ${Math.round(24 * Math.sqrt(step.spoken / most))}%, var(--surface))` }}
              >{step.spoken}</button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
