/** Effort and impact at a glance. Each pin leads to its action; everything it says stands on the cards, too. */
import { departmentStyle } from "@/components/ui/department-style";
import type { BoardDepartment } from "@/lib/contract/board";
import { gapNumbers, type MatrixSpot, type PlanEntry } from "./plan-entries";

const CORNERS = [["Big bets", "top-2 left-2"], ["Quick wins", "top-2 right-2"], ["Later", "bottom-1.5 left-2"], ["Fill-ins", "right-2 bottom-1.5"]] as const;

export function PlanMatrix({ spots, departmentOf, onChoose }: {
  spots: readonly MatrixSpot[];
  departmentOf: (id: string | null) => BoardDepartment | null;
  onChoose: (entry: PlanEntry) => void;
}) {
  return (
    <div role="group" aria-label="Effort and impact">
      <div className="relative h-30 rounded-md bg-canvas shadow-[inset_0_0_0_1px_var(--line)]">
        {CORNERS.map(([words, at]) => <span key={words} aria-hidden className={`absolute text-micro text-ink-3 ${at}`}>{words}</span>)}
        <span aria-hidden className="absolute inset-y-0 left-1/2 w-px bg-line-2" />
        <span aria-hidden className="absolute inset-x-0 top-1/2 h-px bg-line-2" />
        {spots.map(({ entry, x, y }) => {
          const department = departmentOf(entry.action?.departmentId ?? null);
          return (
            <button
              key={entry.key} type="button" onClick={() => onChoose(entry)} style={{ left: `${x}%`, top: `${y}%`, ...(department ? departmentStyle(department.colour) : {}) }}
              aria-label={`${entry.action?.title ?? ""}: ${entry.action?.effort ?? ""} effort, ${entry.action?.impact ?? ""} impact`}
              className="absolute grid h-6 min-w-6 -translate-1/2 place-items-center rounded-full bg-dept px-1 text-micro font-semibold text-dept-inv tabular-nums shadow-[0_0_0_2px_var(--canvas)]"
            >{gapNumbers(entry)}</button>
          );
        })}
      </div>
      <p aria-hidden className="mt-1 flex justify-between text-micro text-ink-3"><span>More effort</span><span>Impact rises upwards</span><span>Less effort</span></p>
    </div>
  );
}
