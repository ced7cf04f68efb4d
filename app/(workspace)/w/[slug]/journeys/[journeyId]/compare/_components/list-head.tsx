"use client";
/** Which side is which, and what of the list shows. */
import { DepartmentCode } from "@/components/ui/department-code";
import { Select } from "@/components/ui/select";
import { StateDot } from "@/components/ui/state-dot";
import { Switch } from "@/components/ui/switch";
import { useCompareKit } from "./compare-kit";

const EVERYBODY = "all";

export function ListHead({ hideKept, onHideKept, departmentId, onDepartment }: {
  hideKept: boolean;
  onHideKept: (hide: boolean) => void;
  /** Null: everybody's. */
  departmentId: string | null;
  onDepartment: (id: string | null) => void;
}) {
  const { data: { departments } } = useCompareKit();
  return (
    <div className="diff-heads">
      <span className="max-md:hidden" />
      <span className="inline-flex items-center gap-2 font-semibold max-md:hidden"><StateDot state="current" />Current</span>
      <span className="max-md:hidden" />
      <span className="flex min-w-0 items-center gap-2">
        <span className="inline-flex items-center gap-2 font-semibold max-md:hidden"><StateDot state="future" />Future</span>
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
