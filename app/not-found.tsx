import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { MessagePage } from "./_components/message-page";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFoundPage() {
  return (
    <MessagePage
      title="There is nothing here"
      actions={<Link href="/" className={buttonClass("primary", "lg")}>Go to your journeys</Link>}
    >
      It may have been deleted, or it isn&apos;t yours to see. Ask the person who sent you the link.
    </MessagePage>
  );
}
