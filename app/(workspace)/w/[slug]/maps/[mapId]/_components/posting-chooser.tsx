"use client";
/** "Posting as": for people of several departments or of none. */
import { DepartmentCode } from "@/components/ui/department-code";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { choosePosting, postingChoices } from "./posting-department";

export function PostingChooser() {
  const kit = useBoardKit();
  const chosen = useReadable(kit.posting);
  const choices = postingChoices(kit.data);
  if (choices.length === 0) return null;
  const department = kit.people.department(chosen ?? undefined);
  const entries: readonly MenuEntry[] = [
    { kind: "heading", label: "My notes speak for" },
    ...choices.map((choice): MenuEntry => ({
      label: choice.name, icon: <DepartmentCode code={choice.code} colour={choice.colour} />,
      onSelect: () => choosePosting(kit.posting, kit.data, choice.id),
    })),
    { label: "No department", onSelect: () => choosePosting(kit.posting, kit.data, null) },
  ];
  return (
    <Menu
      side="top" align="center" entries={entries}
      trigger={
        <button
          type="button" aria-label={`Posting as ${department?.name ?? "no department"}`} title={`Posting as ${department?.name ?? "no department"}`}
          className="inline-flex h-7.5 items-center rounded-sm px-1.5 hover:bg-hover"
        >
          {department
            ? <DepartmentCode code={department.code} colour={department.colour} />
            : <span className="rounded-[3px] px-1 text-[10px] font-medium text-ink-2 shadow-[inset_0_0_0_1px_var(--line-3)]">as me</span>}
        </button>
      }
    />
  );
}
