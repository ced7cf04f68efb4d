import type { MemberListItem, WorkspaceShell } from "@/lib/contract/home";
import { MemberRow } from "./member-row";

/** A table on wide screens, a list of cards on phones: the same rows. */
export function MemberList({ members, shell }: { members: readonly MemberListItem[]; shell: WorkspaceShell }) {
  return (
    <div className="mt-5 rounded-lg bg-surface shadow-1">
      <table className="w-full border-collapse max-md:block">
        <caption className="sr-only">Members of {shell.name}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-left text-micro text-ink-3 [&>th]:h-8.5 [&>th]:px-3 [&>th]:font-semibold">
            <th scope="col">Name</th>
            <th scope="col">Departments</th>
            <th scope="col">Role</th>
            <th scope="col"><span className="sr-only">Actions</span></th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {members.map((member) => <MemberRow key={member.id} member={member} shell={shell} />)}
        </tbody>
      </table>
    </div>
  );
}
