"use client";
/** Whom to ask: those whose approval the rule needs come first. */
import { useId } from "react";
import { ROLE_SUMMARIES } from "@/app/_components/role-words";
import { Checkbox } from "@/components/ui/checkbox";
import type { BoardData } from "@/lib/contract/board";
import type { ApprovalRule } from "@/lib/policy/approval";
import { can } from "@/lib/policy/can";
import { includesRole, type Role } from "@/lib/policy/roles";

export function ReviewerField({ data, rule, picked, error, onChange }: {
  data: BoardData; rule: ApprovalRule; picked: ReadonlySet<string>; error: string | undefined; onChange: (picked: ReadonlySet<string>) => void;
}) {
  const id = useId();
  const people = data.people.flatMap(({ role, ...person }) => (role !== null && person.id !== data.me.id && can({ role }, "reviews.decide") ? [{ ...person, role }] : []))
    .sort((a, b) => Number(isManager(b.role)) - Number(isManager(a.role)) || a.name.localeCompare(b.name));
  const pick = (personId: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(personId);
    else next.delete(personId);
    onChange(next);
  };
  return (
    <fieldset aria-describedby={`${id}-rule ${id}-error`}>
      <legend className="mb-1.5 font-medium">Reviewers</legend>
      {people.length === 0 ? <p className="text-ink-2">Nobody else in this workspace may review. Invite a manager first.</p> : (
        <ul className="max-h-52 overflow-y-auto rounded-sm px-2.5 py-1 field-border">
          {people.map((person) => (
            <li key={person.id}>
              <Checkbox
                className="w-full" checked={picked.has(person.id)} onChange={(event) => pick(person.id, event.target.checked)}
                label={<><span className="min-w-0 flex-1 truncate">{person.name}</span><span className="text-card text-ink-3">{ROLE_SUMMARIES[person.role].name}</span></>}
              />
            </li>
          ))}
        </ul>
      )}
      <p id={`${id}-rule`} className="mt-1.5 text-card text-ink-3">{sayRule(rule)}</p>
      <p id={`${id}-error`} role="alert" className="text-card font-medium text-bad">{error}</p>
    </fieldset>
  );
}

const isManager = (role: Role): boolean => includesRole(role, "manager");

const sayRule = ({ approvalsNeeded, everyoneApproves }: ApprovalRule): string => [
  approvalsNeeded === 1 ? "One approval by a manager, admin or owner is needed, who is not the only author."
    : `${approvalsNeeded} approvals are needed, one of them by a manager, admin or owner who is not the only author.`,
  ...(everyoneApproves ? ["Everybody you ask has to approve."] : []),
].join(" ");
