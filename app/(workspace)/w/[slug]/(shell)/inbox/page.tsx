import type { Metadata } from "next";
import Link from "next/link";
import { listNotifications } from "@/lib/data/inbox";
import { requireShell } from "../../../../_components/require-shell";
import { Inbox } from "./_components/inbox";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({ params }: { params: Promise<{ slug: string }> }) {
  const { actor, shell } = await requireShell((await params).slug);
  return (
    <div className="max-w-200">
      <Inbox workspaceId={shell.id} first={await listNotifications(actor, shell.id)} now={Date.now()} />
      <p className="mt-6 text-ink-3">
        Which of these you also get by mail stands under{" "}
        <Link href="/account/mail" className="font-medium text-accent-ink underline underline-offset-2 touch-target">Mails</Link>.
      </p>
    </div>
  );
}
