"use client";
/** Current or future: solid vermilion or dashed iris, as links between the maps of a journey. */
import ChevronDown from "lucide-react/icons/chevron-down";
import { PageLink } from "@/components/ui/page-link";
import { StateDot } from "@/components/ui/state-dot";
import type { BoardData } from "@/lib/contract/board";
import { mapHref } from "./map-href";

const PART = "inline-flex h-6.5 items-center gap-1.5 rounded-sm px-2.5 font-medium whitespace-nowrap text-ink-2 hover:text-ink";
const ON = "bg-raised text-ink shadow-1";

export function StateSwitch({ data, onMaps, onNewFuture }: {
  data: BoardData;
  onMaps?: ((anchor: HTMLElement, only?: "future") => void) | undefined;
  onNewFuture?: (() => void) | undefined;
}) {
  const current = data.maps.find(({ state }) => state === "current");
  const futures = data.maps.filter(({ state }) => state === "future");
  const isFuture = data.map.state === "future";
  const onlyFuture = futures.length === 1 ? futures[0] : undefined;
  return (
    <nav aria-label="State of the map" className="ml-1 inline-flex flex-none gap-px rounded-md bg-sunken p-0.5">
      {current && (
        <PageLink href={mapHref(data, current.id)} aria-current={isFuture ? undefined : "page"} className={`${PART} ${isFuture ? "" : ON}`}>
          <StateDot state="current" />Current
        </PageLink>
      )}
      {futures.length === 0 && onNewFuture && (
        <button type="button" className={PART} onClick={onNewFuture}><StateDot state="future" />New future</button>
      )}
      {onlyFuture && (
        <PageLink href={mapHref(data, onlyFuture.id)} aria-current={isFuture ? "page" : undefined} className={`${PART} ${isFuture ? ON : ""}`}>
          <StateDot state="future" />Future
        </PageLink>
      )}
      {futures.length > 1 && (
        <button
          type="button" aria-haspopup="menu" aria-current={isFuture ? "page" : undefined} className={`${PART} ${isFuture ? ON : ""}`}
          onClick={(event) => onMaps?.(event.currentTarget, "future")}
        >
          <StateDot state="future" />Future<ChevronDown size={13} aria-hidden />
        </button>
      )}
    </nav>
  );
}
