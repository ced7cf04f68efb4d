"use client";
/** "Posting as": for people of several departments or of none. */
import { DepartmentCode } from "@/components/ui/department-code";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { postingChoices } from "./posting-department";

export function PostingChooser() {
  const kit = useBoardKit();
  const department = kit.people.department(useReadable(kit.posting) ?? undefined);
  if (postingChoices(kit.data).length === 0) return null;
  const label = `Posting as ${department?.name ?? "no department"}`;
  return (
    <button
      type="button" aria-label={label} title={label} aria-haspopup="menu" className="inline-flex h-7.5 items-center rounded-sm px-1.5 hover:bg-hover"
      onClick={(event) => kit.view.update({ menu: { target: { kind: "posting" }, anchor: event.currentTarget } })}
    >
      {department
        ? <DepartmentCode code={department.code} colour={department.colour} />
        : <span className="rounded-[3px] px-1 text-[10px] font-medium text-ink-2 shadow-[inset_0_0_0_1px_var(--line-3)]">as me</span>}
    </button>
  );
}
