import ScrollText from "lucide-react/icons/scroll-text";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import type { AuditTopic } from "@/lib/contract/audit";
import { TOPIC_WORDS } from "./audit-words";

/** What will stand here. */
export function EmptyAudit({ slug, topic }: { slug: string; topic: AuditTopic | undefined }) {
  return (
    <section className="mt-4.5 rounded-lg bg-surface px-6 py-10 text-center shadow-1">
      <ScrollText size={28} strokeWidth={1.5} aria-hidden className="mx-auto text-ink-3" />
      <h2 className="mt-3 text-lead font-semibold tracking-[-.01em]">Nothing yet{topic && ` about ${TOPIC_WORDS[topic].toLowerCase()}`}</h2>
      <p className="mx-auto mt-1 max-w-110 text-body text-ink-2 text-pretty">
        What people do here is written down as they do it: who, what and when.
      </p>
      {topic && <Link href={`/w/${slug}/audit`} className={`${buttonClass()} mt-4`}>Show everything</Link>}
    </section>
  );
}
