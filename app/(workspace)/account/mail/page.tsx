import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { Logo } from "@/components/ui/logo";
import { requireActor } from "@/lib/auth/actor";
import { readMailPreferences } from "@/lib/data/mail-preferences";
import { mailsAreSent } from "@/lib/data/mail/outbox";
import { MailSwitches } from "./_components/mail-switches";

export const metadata: Metadata = { title: "Mails" };

export default async function MailPage() {
  const actor = await requireActor();
  return (
    <main className="mx-auto flex min-h-page w-full max-w-130 flex-col justify-center gap-6 p-6">
      <Logo size={28} className="text-[17px]" />
      <div>
        <h1 className="text-page font-semibold">Mails</h1>
        <p className="mt-2 text-body text-ink-2">
          {mailsAreSent()
            ? <>They go to {actor.email}. Whatever you choose, everything shows in the inbox of its workspace.</>
            : <>This server is not set up to send mails. Everything shows in the inbox of its workspace; what you choose here counts once it is.</>}
        </p>
      </div>
      <MailSwitches initial={await readMailPreferences(actor)} />
      <p><Link href="/" className={buttonClass("secondary", "lg")}>Go to your journeys</Link></p>
    </main>
  );
}
