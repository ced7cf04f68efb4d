"use client";
/** Which future stands beside today. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { Select } from "@/components/ui/select";
import { StateDot } from "@/components/ui/state-dot";
import type { BoardData } from "@/lib/contract/board";
import FutureDialog from "../../../../maps/[mapId]/_components/dialogs/future-dialog";
import { STATUS_WORDS } from "../../../../maps/[mapId]/_components/future-words";
import { compareHref } from "../../../../maps/[mapId]/_components/map-href";

/** `bare`: without the words around it, and only where there is a choice. */
export function FutureChoice({ data, bare = false }: { data: BoardData; bare?: boolean }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const futures = data.maps.filter(({ state }) => state === "future");
  const current = data.maps.find(({ state }) => state === "current");
  const choice = futures.length > 1 && (
    <Select
      quiet={bare} label="Future to compare with" value={data.map.id} icon={<StateDot state="future" />} className={bare ? "max-w-36" : "h-6.5! max-w-56 text-card!"}
      onChange={(id) => router.push(compareHref(data, id))} options={futures.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
  if (bare) return choice;
  const about = data.map.status ? `${STATUS_WORDS[data.map.status]}: ${data.map.title}` : data.map.title;
  return (
    <span className="flex flex-none items-center gap-2.5">
      <span className="text-ink-2">Comparing</span>
      <span className="inline-flex items-center gap-1.5 font-medium"><StateDot state="current" />{current?.title ?? "Current"}</span>
      <span className="text-ink-3">with</span>
      {choice || <span className="inline-flex items-center gap-1.5 font-medium"><StateDot state="future" />{data.map.title}</span>}
      <button type="button" aria-haspopup="dialog" aria-label={`About ${about}`} title={data.map.hypothesis ?? "About this future"} onClick={() => setOpen(true)} className={buttonClass("quiet", "sm")}>
        {data.map.status ? STATUS_WORDS[data.map.status] : "About"}
      </button>
      {open && <FutureDialog data={data} onClose={() => setOpen(false)} />}
    </span>
  );
}
