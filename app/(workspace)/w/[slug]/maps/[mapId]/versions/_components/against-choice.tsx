"use client";
/** Beside which version the chosen one is shown. */
import { useRouter } from "next/navigation";
import { Select } from "@/components/ui/select";
import type { BoardData } from "@/lib/contract/board";
import type { VersionChoice } from "./choose-versions";
import { choiceHref, versionTitle, type ShownVersion } from "./version-words";

export function AgainstChoice({ data, versions, choice: { version, against, view, beside } }: {
  data: BoardData; versions: readonly ShownVersion[]; choice: VersionChoice;
}) {
  const router = useRouter();
  const others = versions.filter(({ number }) => number !== version);
  if ((view !== "list" && !(view === "map" && beside)) || against === null || others.length === 0) return null;
  return (
    <Select
      label="Compare with" value={String(against)} className="max-w-full"
      options={others.map((other) => ({ value: String(other.number), label: `Compared with v${other.number}`, description: versionTitle(other) }))}
      onChange={(value) => router.push(choiceHref(data, { version, against: Number(value), view }))}
    />
  );
}
