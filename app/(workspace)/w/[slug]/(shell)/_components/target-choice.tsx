import type { FileUpdatePreview } from "@/lib/contract/file-update";
import { NEW_JOURNEY } from "./import-state";

/** The journey is here already: is it to be updated, or does the file come in as another one? */
export function TargetChoice({ journeys, target, disabled, onChange }: {
  journeys: readonly FileUpdatePreview[]; target: string; disabled: boolean; onChange: (target: string) => void;
}) {
  const options = [
    ...journeys.map(({ journeyId, title }) => ({ value: journeyId, label: journeys.length === 1 ? "Update it" : `Update “${title}”` })),
    { value: NEW_JOURNEY, label: "Add as a new journey" },
  ];
  return (
    <fieldset disabled={disabled}>
      <legend className="mb-2 font-medium">This journey is in the workspace already. Update it, or add as a new journey?</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map(({ value, label }) => (
          <label key={value} className="inline-flex min-h-6 items-center gap-2 touch-target">
            <input type="radio" name="target" value={value} checked={target === value} onChange={() => onChange(value)} className="size-4 accent-accent" />{label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
