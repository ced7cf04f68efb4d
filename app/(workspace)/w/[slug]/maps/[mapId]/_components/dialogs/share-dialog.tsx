"use client";
/** The link to this map, who can open it, and for those who may: letting one more person in. */
import UserPlus from "lucide-react/icons/user-plus";
import { useState } from "react";
import { CopyLink } from "@/app/(workspace)/_components/invite/copy-link";
import { InviteDialog } from "@/app/(workspace)/_components/invite/invite-dialog";
import { ROLE_SUMMARIES } from "@/app/_components/role-words";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { DepartmentCode } from "@/components/ui/department-code";
import { Dialog } from "@/components/ui/dialog";
import { PageLink } from "@/components/ui/page-link";
import type { BoardData } from "@/lib/contract/board";
import { can } from "@/lib/policy/can";
import { mapHref } from "../map-href";

export default function ShareDialog({ data, onClose }: { data: BoardData; onClose: () => void }) {
  const { workspace, map, me, departments } = data;
  const [inviting, setInviting] = useState(false);
  if (inviting) return <InviteDialog workspaceId={workspace.id} me={me} departments={departments} onClose={onClose} />;
  const people = data.people.flatMap(({ role, suspended, ...person }) => (role === null || suspended ? [] : [{ ...person, role }]));
  const invites = can(me, "invitations.change");
  const admins = people.filter(({ role }) => can({ role }, "invitations.change")).map(({ name }) => name);
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title="Share this map"
      description={`The link opens it for the members of ${workspace.name}, each with what their role allows.`}
      footer={
        <>
          <PageLink href={`/w/${workspace.slug}/members`} className={`${buttonClass("quiet")} mr-auto`}>All members</PageLink>
          {invites && <Button variant="primary" onClick={() => setInviting(true)}><UserPlus size={15} aria-hidden />Invite a colleague</Button>}
        </>
      }
    >
      <CopyLink label="Link to this map" url={`${window.location.origin}${mapHref(data, map.id)}`} />
      <h3 id="share-people" className="mt-4 mb-1 font-medium">{people.length === 1 ? "1 person" : `${people.length} people`} can open it</h3>
      <ul aria-labelledby="share-people">
        {people.map(({ id, name, role, departmentIds }) => {
          const own = departments.filter((department) => departmentIds.includes(department.id));
          return (
            <li key={id} className="flex min-h-9 items-center gap-2.5 py-1">
              <Avatar name={name} colour={own[0]?.colour} decorative />
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}{id === me.id && <span className="text-ink-3">, you</span>}</span>
              <span className="flex gap-1">{own.map(({ id, code, colour, name }) => <DepartmentCode key={id} code={code} colour={colour} name={name} />)}</span>
              <span className="w-20 text-right text-ink-3">{ROLE_SUMMARIES[role].name}</span>
            </li>
          );
        })}
      </ul>
      {!invites && admins.length > 0 && <p className="mt-2 text-ink-3">{`${new Intl.ListFormat("en", { type: "disjunction" }).format(admins)} can let others in.`}</p>}
    </Dialog>
  );
}
