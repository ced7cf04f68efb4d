import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { MessagePage } from "@/app/_components/message-page";
import { buttonClass } from "@/components/ui/button-class";
import { Skeleton } from "@/components/ui/skeleton";
import type { Actor } from "@/lib/auth/actor-type";
import type { WorkspaceShell } from "@/lib/contract/home";
import { readServerState } from "@/lib/data/server-state";
import { can } from "@/lib/policy/can";
import { requireShell } from "../../../../_components/require-shell";
import { ServerPanel } from "./_components/server-panel";

export const metadata: Metadata = { title: "Server" };

export default async function ServerPage({ params }: { params: Promise<{ slug: string }> }) {
  const { actor, shell } = await requireShell((await params).slug);
  if (!can(shell.me, "server.read")) {
    return (
      <MessagePage nested title="This is for admins" actions={<Link href={`/w/${shell.slug}`} className={buttonClass("primary", "lg")}>Go to your journeys</Link>}>
        Admins of {shell.name} see here how the server is and who has which map open.
      </MessagePage>
    );
  }
  return (
    <div className="max-w-260">
      <h1 className="text-page font-semibold">Server</h1>
      {can(shell.me, "audit.read") && (
        <p className="mt-1 text-ink-2">
          Who did what in {shell.name} stands in the <Link href={`/w/${shell.slug}/audit`} className="font-medium text-accent-ink underline underline-offset-2 touch-target">record</Link>.
        </p>
      )}
      <Suspense fallback={<Loading />}>
        <Now actor={actor} shell={shell} />
      </Suspense>
    </div>
  );
}

async function Now({ actor, shell }: { actor: Actor; shell: WorkspaceShell }) {
  return <ServerPanel workspaceId={shell.id} slug={shell.slug} first={await readServerState(actor, shell.id)} now={Date.now()} />;
}

const Loading = () => (
  <div role="status" className="mt-4.5">
    <span className="sr-only">Loading how the server is</span>
    <Skeleton className="h-10 w-full rounded-md" />
    <Skeleton className="mt-8 h-28 w-full rounded-lg" />
    <Skeleton className="mt-8 h-44 w-full rounded-lg" />
  </div>
);
