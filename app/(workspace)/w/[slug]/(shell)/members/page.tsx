import type { Metadata } from "next";
import { listInvitations } from "@/lib/data/invitations";
import { listMembers } from "@/lib/data/members";
import { can } from "@/lib/policy/can";
import { requireShell } from "../../../../_components/require-shell";
import { Departments } from "./_components/departments";
import { InviteButton } from "./_components/invite-button";
import { MemberList } from "./_components/member-list";
import { PendingInvitations } from "./_components/pending-invitations";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: { params: Promise<{ slug: string }> }) {
  const { actor, shell } = await requireShell((await params).slug);
  const mayInvite = can(shell.me, "invitations.change");
  const members = await listMembers(actor, shell.id);
  const invitations = can(shell.me, "invitations.read") ? await listInvitations(actor, shell.id) : [];
  const counts = Object.fromEntries(
    shell.departments.map(({ id }) => [id, members.filter((member) => member.departmentIds.includes(id)).length]),
  );
  return (
    <div className="max-w-260">
      <header className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto text-page font-semibold">Members</h1>
        {mayInvite && <InviteButton workspaceId={shell.id} me={shell.me} departments={shell.departments} />}
      </header>
      <MemberList members={members} shell={shell} />
      {invitations.length > 0 && <PendingInvitations invitations={invitations} shell={shell} now={Date.now()} />}
      <Departments departments={shell.departments} counts={counts} workspaceId={shell.id} mayChange={can(shell.me, "departments.change")} />
    </div>
  );
}
