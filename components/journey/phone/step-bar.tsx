/** Where one is ("Support, step 1 of 3") and the steps before and after. */
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReactNode } from "react";
import type { GridColumn, GridStage } from "../grid-layout";

export function StepBar({ column, stage, name, columns, onChange }: {
  column: GridColumn;
  stage: GridStage;
  /** Of the step, or the input that it becomes while it is renamed. */
  name: ReactNode;
  columns: number;
  onChange: (column: number) => void;
}) {
  const at = column.index;
  return (
    <div className="phone-step">
      <button type="button" className="phone-icon" aria-label="Previous step" disabled={at === 0} onClick={() => onChange(at - 1)}><ChevronLeft size={20} aria-hidden /></button>
      <div className="min-w-0 flex-1 text-center" aria-live="polite">
        <span className="block truncate text-card text-ink-3">
          {stage.stage.title}{column.step && `, step ${at - stage.firstColumn + 1} of ${stage.span}`}
        </span>
        <h2 className="truncate">{name}</h2>
      </div>
      <button type="button" className="phone-icon" aria-label="Next step" disabled={at === columns - 1} onClick={() => onChange(at + 1)}><ChevronRight size={20} aria-hidden /></button>
    </div>
  );
}
