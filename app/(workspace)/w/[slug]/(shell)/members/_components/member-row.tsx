"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import { useState } from "react";
import { roleOptions } from "@/app/(workspace)/_components/invite/role-options";
import { ROLE_SUMMARIES } from "@/app/_components/role-words";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { iconButtonClass } from "@/components/ui/button-class";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import type { MemberListItem, WorkspaceShell } from "@/lib/contract/home";
import { can } from "@/lib/policy/can";
import { DepartmentPicker } from "./department-picker";
import { RemoveMemberDialog } from "./remove-member-dialog";
import { useMemberChange } from "./use-member-change";

export function MemberRow({ member, shell }: { member: MemberListItem; shell: WorkspaceShell }) {
  const { asked, problem, change } = useMemberChange(shell.id, member.id);
  const [removing, setRemoving] = useState(false);
  const role = asked.role ?? member.role;
  const departmentIds = asked.departmentIds ?? member.departmentIds;
  const suspended = asked.suspended ?? member.suspended;
  const isMe = member.id === shell.me.id;
  const mayChange = can(shell.me, "members.change", { theirRole: member.role });
  const first = shell.departments.find(({ id }) => departmentIds.includes(id));
  const entries: MenuEntry[] = [
    ...(mayChange && !isMe
      ? [
          { label: suspended ? "Let back in" : "Suspend", onSelect: () => change({ suspended: !suspended }) },
          { label: "Remove", danger: true, onSelect: () => setRemoving(true) },
        ]
      : []),
    ...(isMe ? [{ label: "Leave this workspace", danger: true, onSelect: () => setRemoving(true) }] : []),
  ];

  return (
    <tr className="border-b border-line last:border-0 max-md:flex max-md:flex-wrap max-md:items-center max-md:py-2 [&>td]:px-3 md:[&>td]:h-13">
      <td className="max-md:w-[calc(100%-5rem)]">
        <div className="flex items-center gap-2.5">
          <Avatar name={member.name} colour={first?.colour} decorative idle={suspended} />
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium">{member.name}</span>
              {isMe && <span className="text-ink-3">You</span>}
              {suspended && <Badge tone="warn">Suspended</Badge>}
            </div>
            <div className="text-card [overflow-wrap:anywhere] text-ink-3">{member.email}</div>
            {problem && <p role="alert" className="text-card font-medium text-bad">{problem}</p>}
          </div>
        </div>
      </td>
      <td className="max-md:order-3 max-md:w-1/2 max-md:pl-12.5!">
        <DepartmentPicker
          label={`Departments of ${member.name}`}
          departments={shell.departments}
          chosen={departmentIds}
          disabled={!mayChange}
          onChange={(ids) => change({ departmentIds: ids })}
        />
      </td>
      <td className="max-md:order-4 max-md:w-1/2">
        {mayChange ? (
          <Select quiet label={`Role of ${member.name}`} value={role} options={roleOptions(shell.me, "members.change")} onChange={(next) => change({ role: next })} className="md:-ml-2.5" />
        ) : (
          <span className="inline-flex items-center touch-target">{ROLE_SUMMARIES[role].name}</span>
        )}
      </td>
      <td className="text-right max-md:order-2 max-md:w-20 md:w-12">
        {entries.length > 0 && (
          <Menu
            align="end"
            entries={entries}
            trigger={
              <button type="button" aria-label={`More for ${member.name}`} className={iconButtonClass("quiet", "md")}>
                <Ellipsis size={16} aria-hidden />
              </button>
            }
          />
        )}
        {removing && <RemoveMemberDialog member={member} isMe={isMe} shell={shell} onClose={() => setRemoving(false)} />}
      </td>
    </tr>
  );
}
