"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { iconButtonClass } from "@/components/ui/button-class";
import { DepartmentCode } from "@/components/ui/department-code";
import { departmentStyle } from "@/components/ui/department-style";
import { Menu } from "@/components/ui/menu";
import type { BoardDepartment } from "@/lib/contract/board";
import { DeleteDepartmentDialog } from "./delete-department-dialog";
import { DepartmentDialog } from "./department-dialog";

type Open = { kind: "add" } | { kind: "change" | "delete"; department: BoardDepartment } | null;

/** Who may speak on maps: each with a colour and a code of two letters. */
export function Departments({ departments, counts, workspaceId, mayChange }: {
  departments: readonly BoardDepartment[];
  counts: Readonly<Record<string, number>>;
  workspaceId: string;
  mayChange: boolean;
}) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby="departments" className="mt-8">
      <div className="mb-2.5 flex items-center gap-2">
        <h2 id="departments" className="mr-auto text-body font-semibold">Departments</h2>
        {mayChange && (
          <Button variant="quiet" onClick={() => setOpen({ kind: "add" })}>
            <Plus size={15} aria-hidden />
            Add department
          </Button>
        )}
      </div>
      <ul className="rounded-lg bg-surface shadow-1">
        {departments.map((department) => (
          <li key={department.id} className="flex min-h-12 items-center gap-2.5 border-b border-line px-3 py-1.5 last:border-0">
            <span aria-hidden style={departmentStyle(department.colour)} className="size-5.5 flex-none rounded-sm bg-dept" />
            <span className="min-w-0 truncate font-medium">{department.name}</span>
            <DepartmentCode code={department.code} colour={department.colour} />
            <span className="ml-auto text-ink-3 tabular-nums">{people(counts[department.id] ?? 0)}</span>
            {mayChange && (
              <Menu
                align="end"
                entries={[
                  { label: "Change name, code or colour", onSelect: () => setOpen({ kind: "change", department }) },
                  { label: "Delete", danger: true, onSelect: () => setOpen({ kind: "delete", department }) },
                ]}
                trigger={
                  <button type="button" aria-label={`More for ${department.name}`} className={iconButtonClass("quiet", "md")}>
                    <Ellipsis size={16} aria-hidden />
                  </button>
                }
              />
            )}
          </li>
        ))}
      </ul>
      {departments.length === 0 && <p className="text-ink-3">No departments. Notes carry only their author&apos;s name.</p>}
      {open?.kind === "add" && <DepartmentDialog workspaceId={workspaceId} departments={departments} onClose={close} />}
      {open?.kind === "change" && <DepartmentDialog workspaceId={workspaceId} departments={departments} department={open.department} onClose={close} />}
      {open?.kind === "delete" && <DeleteDepartmentDialog workspaceId={workspaceId} department={open.department} onClose={close} />}
    </section>
  );
}

const people = (count: number): string => (count === 0 ? "Nobody yet" : count === 1 ? "1 person" : `${count} people`);
