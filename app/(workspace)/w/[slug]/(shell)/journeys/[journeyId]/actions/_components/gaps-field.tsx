"use client";
/** Which gaps an action closes: its own, and those that wait for one. */
import { Checkbox } from "@/components/ui/checkbox";
import { changeLine } from "@/lib/journey/gaps/plan-lines";
import { usePlanKit } from "./plan-kit";

export function GapsField({ actionId, value, onChange, problem }: {
  actionId: string | null; value: readonly string[]; onChange: (ids: readonly string[]) => void; problem: string | undefined;
}) {
  const { data } = usePlanKit();
  const free = data.gaps.filter((gap) => gap.actionId === null || gap.actionId === actionId || value.includes(gap.id));
  return (
    <fieldset>
      <legend className="font-medium">Gaps it closes</legend>
      {free.length === 0 && <p className="mt-1 text-ink-2">{data.gaps.length === 0 ? "No gaps yet." : "Every gap has its action."}</p>}
      <ul className="mt-1 grid">
        {free.map(({ id, number, title, changes }) => (
          <li key={id}>
            <Checkbox
              checked={value.includes(id)} onChange={(event) => onChange(event.target.checked ? [...value, id] : value.filter((one) => one !== id))}
              label={<span className="min-w-0">Gap {number}, {title}<span className="block text-card text-ink-2">{changes.map(changeLine).join(" · ")}</span></span>}
            />
          </li>
        ))}
      </ul>
      {problem !== undefined && <p role="alert" className="text-card font-medium text-bad">{problem}</p>}
    </fieldset>
  );
}
