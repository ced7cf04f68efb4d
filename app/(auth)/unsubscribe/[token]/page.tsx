import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import type { MailTopic } from "@/lib/contract/notifications";
import { previewUnsubscribe } from "@/lib/data/mail-preferences";
import { isAppError } from "@/lib/errors";
import { AuthHeading } from "../../_components/auth-heading";
import { Unsubscribe } from "./_components/unsubscribe";

/** The address is the key: it is not told to other sites. */
export const metadata: Metadata = { title: "Mails", referrer: "no-referrer", robots: { index: false } };

/** Opening it changes nothing, because mail scanners open every link; the button does. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = await readLink(token);
  if (found === "over") {
    return (
      <DeadLink title="This link has expired">
        Links in mails end mails for 90 days. Sign in and choose which mails you want.
      </DeadLink>
    );
  }
  if (found === "unknown") {
    return (
      <DeadLink title="We don't know this link">
        Check that the whole link was copied, or sign in and choose which mails you want.
      </DeadLink>
    );
  }
  return <Unsubscribe token={token} topic={found} />;
}

async function readLink(token: string): Promise<MailTopic | "over" | "unknown"> {
  try {
    return (await previewUnsubscribe(token)).topic;
  } catch (error) {
    if (isAppError(error) && error.code === "gone") return "over";
    if (isAppError(error) && error.code === "not_found") return "unknown";
    throw error;
  }
}

function DeadLink({ title, children }: { title: string; children: string }) {
  return (
    <>
      <AuthHeading lead={children}>{title}</AuthHeading>
      <Link href="/account/mail" className={buttonClass("primary", "lg")}>Choose your mails</Link>
    </>
  );
}
