import { ROLE_SUMMARIES } from "@/app/_components/role-words";
import { DepartmentCode } from "@/components/ui/department-code";
import type { InvitationListItem, WorkspaceShell } from "@/lib/contract/home";
import { relativeTime } from "../../_components/relative-time";
import { RevokeButton } from "./revoke-button";

const DAY = 24 * 3600 * 1000;

/** Links that were made and not used yet. `now` in ms. */
export function PendingInvitations({ invitations, shell, now }: {
  invitations: readonly InvitationListItem[];
  shell: WorkspaceShell;
  now: number;
}) {
  return (
    <section aria-labelledby="invitations" className="mt-8">
      <h2 id="invitations" className="mb-2.5 text-body font-semibold">Open invitations</h2>
      <ul className="rounded-lg bg-surface shadow-1">
        {invitations.map((invitation) => {
          const who = invitation.email ?? "Whoever has the link";
          const days = Math.max(1, Math.ceil((Date.parse(invitation.expiresAt) - now) / DAY));
          return (
            <li key={invitation.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2 last:border-0">
              <div className="min-w-0 flex-1">
                <p className="font-medium [overflow-wrap:anywhere]">{who}</p>
                <p className="text-card text-ink-3">
                  {ROLE_SUMMARIES[invitation.role].name}, made {relativeTime(Date.parse(invitation.createdAt), now)},{" "}
                  {days === 1 ? "open for one more day" : `open for ${days} more days`}
                </p>
              </div>
              <span className="flex gap-1">
                {shell.departments.filter(({ id }) => invitation.departmentIds.includes(id)).map(({ id, code, colour, name }) => (
                  <DepartmentCode key={id} code={code} colour={colour} name={name} />
                ))}
              </span>
              <RevokeButton workspaceId={shell.id} invitationId={invitation.id} who={who} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
