"use client";
/** Current or future: solid vermilion or dashed iris, as links between the maps of a journey; and both beside each other. */
import ChevronDown from "lucide-react/icons/chevron-down";
import Columns2 from "lucide-react/icons/columns-2";
import { PageLink } from "@/components/ui/page-link";
import { StateDot } from "@/components/ui/state-dot";
import type { BoardData } from "@/lib/contract/board";
import { compareHref, mapHref } from "./map-href";

const PART = "inline-flex h-6.5 items-center gap-1.5 rounded-sm px-2.5 font-medium whitespace-nowrap text-ink-2 hover:text-ink";
const ON = "bg-raised text-ink shadow-1";

export function StateSwitch({ data, comparing = false, onMaps, onNewFuture }: {
  data: BoardData;
  /** `data.map` is the future that today is compared with. */
  comparing?: boolean;
  onMaps?: ((anchor: HTMLElement, only?: "future") => void) | undefined;
  onNewFuture?: (() => void) | undefined;
}) {
  const current = data.maps.find(({ state }) => state === "current");
  const futures = data.maps.filter(({ state }) => state === "future");
  const at = comparing ? "compare" : data.map.state;
  const shownFuture = futures.length === 1 ? futures[0] : futures.find(({ id }) => comparing && id === data.map.id);
  const place = (where: typeof at) => ({ "aria-current": at === where ? "page" as const : undefined, className: `${PART} ${at === where ? ON : ""}` });
  return (
    <nav aria-label="State of the map" className="ml-1 inline-flex flex-none gap-px rounded-md bg-sunken p-0.5">
      {current && (
        <PageLink href={mapHref(data, current.id)} {...place("current")}>
          <StateDot state="current" />Current
        </PageLink>
      )}
      {futures.length === 0 && onNewFuture && (
        <button type="button" className={PART} onClick={onNewFuture}><StateDot state="future" />New future</button>
      )}
      {shownFuture && (
        <PageLink href={mapHref(data, shownFuture.id)} {...place("future")}>
          <StateDot state="future" />Future
        </PageLink>
      )}
      {futures.length > 1 && !shownFuture && (
        <button type="button" aria-haspopup="menu" {...place("future")} onClick={(event) => onMaps?.(event.currentTarget, "future")}>
          <StateDot state="future" />Future<ChevronDown size={13} aria-hidden />
        </button>
      )}
      {current && futures.length > 0 && (
        <PageLink href={compareHref(data, data.map.state === "future" ? data.map.id : undefined)} {...place("compare")}>
          <Columns2 size={14} aria-hidden /><span className="max-lg:sr-only">Compare</span>
        </PageLink>
      )}
    </nav>
  );
}
