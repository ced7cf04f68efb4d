"use client";
/** Which side is which, and what of the list shows. */
import { DepartmentCode } from "@/components/ui/department-code";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { StateDot } from "@/components/ui/state-dot";
import { Switch } from "@/components/ui/switch";
import { useCompareKit } from "./compare-kit";
import type { CompareView } from "./use-compare-view";

const EVERYBODY = "all";
const VIEWS = [{ value: "list", label: "List" }, { value: "boards", label: "Side by side" }] as const;

export function ListHead({ view, onView, hideKept, onHideKept, departmentId, onDepartment }: {
  view: CompareView;
  /** Absent where there is no room for anything but the list. */
  onView: ((view: CompareView) => void) | undefined;
  hideKept: boolean;
  onHideKept: (hide: boolean) => void;
  /** Null: everybody's. */
  departmentId: string | null;
  onDepartment: (id: string | null) => void;
}) {
  const { data: { departments } } = useCompareKit();
  return (
    <div className="diff-heads">
      <span className="max-md:hidden lg:pl-4">{onView && <Segmented label="How both maps are shown" options={VIEWS} value={view} onChange={onView} />}</span>
      <span className="inline-flex items-center gap-2 font-semibold max-md:hidden">{view === "list" && <><StateDot state="current" />Current</>}</span>
      <span className="max-md:hidden" />
      <span className="flex min-w-0 items-center gap-2">
        {view === "list" && <span className="inline-flex items-center gap-2 font-semibold max-md:hidden"><StateDot state="future" />Future</span>}
        <span className="flex-1 max-md:hidden" />
        <Select
          quiet label="Whose cards" className="h-7! text-card!" value={departmentId ?? EVERYBODY} onChange={(id) => onDepartment(id === EVERYBODY ? null : id)}
          options={[{ value: EVERYBODY, label: "All departments" }, ...departments.map(({ id, name, code, colour }) => ({ value: id, label: name, icon: <DepartmentCode code={code} colour={colour} /> }))]}
        />
        <Switch label={<span className="text-card text-ink-2">Hide kept</span>} checked={hideKept} onChange={onHideKept} />
      </span>
    </div>
  );
}
