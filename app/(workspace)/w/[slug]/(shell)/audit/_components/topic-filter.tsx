"use client";
import { useRouter } from "next/navigation";
import { Select } from "@/components/ui/select";
import { AUDIT_TOPICS, type AuditTopic } from "@/lib/contract/audit";
import { TOPIC_WORDS } from "./audit-words";

const EVERYTHING = "everything";
const OPTIONS = [
  { value: EVERYTHING, label: "Everything" } as const,
  ...AUDIT_TOPICS.map((topic) => ({ value: topic, label: TOPIC_WORDS[topic] })),
];

/** What the record is to show. The choice stands in the address. */
export function TopicFilter({ slug, topic }: { slug: string; topic: AuditTopic | undefined }) {
  const router = useRouter();
  const handleChange = (chosen: AuditTopic | typeof EVERYTHING) =>
    router.push(`/w/${slug}/audit${chosen === EVERYTHING ? "" : `?topic=${chosen}`}`, { scroll: false });
  return <Select label="Show" options={OPTIONS} value={topic ?? EVERYTHING} onChange={handleChange} className="min-w-46" />;
}
