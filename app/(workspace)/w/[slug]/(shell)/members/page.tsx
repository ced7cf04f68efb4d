import type { Metadata } from "next";
import { Suspense } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { Actor } from "@/lib/auth/actor-type";
import type { WorkspaceShell } from "@/lib/contract/home";
import { readApprovalRule } from "@/lib/data/approval-rule";
import { listInvitations } from "@/lib/data/invitations";
import { listMembers } from "@/lib/data/members";
import { can } from "@/lib/policy/can";
import { requireShell } from "../../../../_components/require-shell";
import { ApprovalRuleSection } from "./_components/approval-rule";
import { Departments } from "./_components/departments";
import { InviteButton } from "./_components/invite-button";
import { MemberList } from "./_components/member-list";
import { PendingInvitations } from "./_components/pending-invitations";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: { params: Promise<{ slug: string }> }) {
  const { actor, shell } = await requireShell((await params).slug);
  return (
    <div className="max-w-260">
      <header className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto text-page font-semibold">Members</h1>
        {can(shell.me, "invitations.change") && (
          <InviteButton workspaceId={shell.id} me={{ role: shell.me.role }} departments={shell.departments} />
        )}
      </header>
      <Suspense fallback={<p role="status" className="mt-5"><span className="sr-only">Loading members</span><Skeleton className="h-56 w-full rounded-lg" /></p>}>
        <Everybody actor={actor} shell={shell} />
      </Suspense>
    </div>
  );
}

async function Everybody({ actor, shell }: { actor: Actor; shell: WorkspaceShell }) {
  const members = await listMembers(actor, shell.id);
  const invitations = can(shell.me, "invitations.read") ? await listInvitations(actor, shell.id) : [];
  const counts = Object.fromEntries(
    shell.departments.map(({ id }) => [id, members.filter((member) => member.departmentIds.includes(id)).length]),
  );
  return (
    <>
      <MemberList members={members} shell={shell} />
      {invitations.length > 0 && <PendingInvitations invitations={invitations} shell={shell} now={Date.now()} />}
      <Departments departments={shell.departments} counts={counts} workspaceId={shell.id} mayChange={can(shell.me, "departments.change")} />
      <ApprovalRuleSection rule={await readApprovalRule(actor, shell.id)} workspaceId={shell.id} mayChange={can(shell.me, "workspace.update")} />
    </>
  );
}
