import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { MessagePage } from "@/app/_components/message-page";
import { buttonClass } from "@/components/ui/button-class";
import { Skeleton } from "@/components/ui/skeleton";
import type { Actor } from "@/lib/auth/actor-type";
import type { AuditTopic } from "@/lib/contract/audit";
import type { WorkspaceShell } from "@/lib/contract/home";
import { listAuditEvents } from "@/lib/data/audit-trail";
import { can } from "@/lib/policy/can";
import { requireShell } from "../../../../_components/require-shell";
import { AuditList } from "./_components/audit-list";
import { parseTopic } from "./_components/audit-words";
import { TopicFilter } from "./_components/topic-filter";

export const metadata: Metadata = { title: "Record" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditRecordPage({ params, searchParams }: Props) {
  const { actor, shell } = await requireShell((await params).slug);
  if (!can(shell.me, "audit.read")) {
    return (
      <MessagePage nested title="This is for admins" actions={<Link href={`/w/${shell.slug}`} className={buttonClass("primary", "lg")}>Go to your journeys</Link>}>
        Admins of {shell.name} read here who did what.
      </MessagePage>
    );
  }
  const topic = parseTopic((await searchParams)["topic"]);
  return (
    <div className="max-w-220">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="mr-auto text-page font-semibold">Record</h1>
        <TopicFilter slug={shell.slug} topic={topic} />
      </header>
      <p className="mt-1 text-ink-2">Who did what in {shell.name}. Nothing here can be changed or deleted.</p>
      <Suspense key={topic ?? "everything"} fallback={<Loading />}>
        <Events actor={actor} shell={shell} topic={topic} />
      </Suspense>
    </div>
  );
}

async function Events({ actor, shell, topic }: { actor: Actor; shell: WorkspaceShell; topic: AuditTopic | undefined }) {
  const first = await listAuditEvents(actor, shell.id, { topic });
  return <AuditList workspaceId={shell.id} slug={shell.slug} topic={topic} first={first} now={Date.now()} />;
}

const Loading = () => (
  <p role="status" className="mt-4.5">
    <span className="sr-only">Loading who did what</span>
    <Skeleton className="h-80 w-full rounded-lg" />
  </p>
);
