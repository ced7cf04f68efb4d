"use client";
import { Popover } from "@base-ui/react/popover";
import ChevronDown from "lucide-react/icons/chevron-down";
import { Checkbox } from "@/components/ui/checkbox";
import { DepartmentCode } from "@/components/ui/department-code";
import type { BoardDepartment } from "@/lib/contract/board";

/** The departments somebody speaks for: shown as codes, changed in a small panel. */
export function DepartmentPicker({ label, departments, chosen, disabled, onChange }: {
  label: string;
  departments: readonly BoardDepartment[];
  chosen: readonly string[];
  disabled: boolean;
  onChange: (ids: readonly string[]) => void;
}) {
  const shown = departments.filter(({ id }) => chosen.includes(id));
  const codes = shown.length === 0
    ? <span className="text-ink-3">None</span>
    : shown.map(({ id, code, colour, name }) => <DepartmentCode key={id} code={code} colour={colour} name={name} />);
  if (disabled) return <span className="inline-flex flex-wrap items-center gap-1 touch-target">{codes}</span>;
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`${label}: ${shown.map(({ name }) => name).join(", ") || "none"}`}
        className="inline-flex min-h-8.5 flex-wrap items-center gap-1 rounded-sm px-2.5 touch-target hover:bg-hover md:-ml-2.5"
      >
        {codes}
        <ChevronDown size={14} className="ml-1 text-ink-3" aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className="z-50 outline-none">
          <Popover.Popup aria-label={label} className="flex min-w-48 flex-col rounded-md bg-raised px-2.5 py-1.5 shadow-3 outline-none">
            {departments.map((department) => (
              <Checkbox
                key={department.id}
                checked={chosen.includes(department.id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, department.id] : chosen.filter((id) => id !== department.id))}
                label={<><DepartmentCode code={department.code} colour={department.colour} />{department.name}</>}
              />
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
