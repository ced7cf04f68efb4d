import type { Metadata } from "next";
import { Logo } from "@/components/ui/logo";
import { requireActor } from "@/lib/auth/actor";
import { listWorkspaces } from "@/lib/data/workspaces";
import { NewWorkspaceForm } from "./_components/new-workspace-form";

export const metadata: Metadata = { title: "New workspace" };

export default async function NewWorkspacePage() {
  const actor = await requireActor();
  const first = (await listWorkspaces(actor)).length === 0;
  return (
    <main className="mx-auto flex min-h-page w-full max-w-110 flex-col justify-center gap-6 p-6">
      <Logo size={28} className="text-[17px]" />
      <div>
        <h1 className="text-page font-semibold">{first ? `Welcome, ${actor.name}` : "New workspace"}</h1>
        <p className="mt-2 text-body text-ink-2">
          {first && "You are in no workspace yet. Open the invitation a colleague sent you, or start a workspace of your own. "}
          A workspace holds a team&apos;s journeys. It starts with the departments Sales, Support and Marketing.
        </p>
      </div>
      <NewWorkspaceForm canGoBack={!first} email={actor.email} />
    </main>
  );
}
