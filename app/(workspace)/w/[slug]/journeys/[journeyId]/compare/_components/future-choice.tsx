"use client";
/** Which future stands beside today. */
import { useRouter } from "next/navigation";
import { Select } from "@/components/ui/select";
import { StateDot } from "@/components/ui/state-dot";
import type { BoardData } from "@/lib/contract/board";
import { compareHref } from "../../../../maps/[mapId]/_components/map-href";

/** `bare`: without the words around it, and only where there is a choice. */
export function FutureChoice({ data, bare = false }: { data: BoardData; bare?: boolean }) {
  const router = useRouter();
  const futures = data.maps.filter(({ state }) => state === "future");
  const current = data.maps.find(({ state }) => state === "current");
  const choice = futures.length > 1 && (
    <Select
      quiet={bare} label="Future to compare with" value={data.map.id} icon={<StateDot state="future" />} className={bare ? "max-w-36" : "h-6.5! max-w-56 text-card!"}
      onChange={(id) => router.push(compareHref(data, id))} options={futures.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
  if (bare) return choice;
  return (
    <span className="flex flex-none items-center gap-2.5">
      <span className="text-ink-2">Comparing</span>
      <span className="inline-flex items-center gap-1.5 font-medium"><StateDot state="current" />{current?.title ?? "Current"}</span>
      <span className="text-ink-3">with</span>
      {choice || <span className="inline-flex items-center gap-1.5 font-medium"><StateDot state="future" />{data.map.title}</span>}
    </span>
  );
}
