"use client";
/** Who did what to this card, when. Closed until somebody wants to know. */
import ChevronRight from "lucide-react/icons/chevron-right";
import { formatCardTime } from "@/components/journey/card-time";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import type { CardHistoryEntry, HistoryKind } from "@/lib/contract/card-history";
import type { Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { useCardHistory } from "./use-card-history";

export function CardHistory({ card, open, onToggle }: { card: Card; open: boolean; onToggle: () => void }) {
  return (
    <section aria-label="History" className="mt-4 border-t border-line pt-2">
      <h3>
        <button type="button" aria-expanded={open} onClick={onToggle} className="-ml-1.5 inline-flex h-7.5 items-center gap-1 rounded-sm px-1.5 font-semibold touch-target hover:bg-hover">
          <ChevronRight size={14} aria-hidden className={`text-ink-3 ${open ? "rotate-90" : ""}`} />History
        </button>
      </h3>
      {open && <HistoryLines key={card.id} card={card} />}
    </section>
  );
}

function HistoryLines({ card }: { card: Card }) {
  const { known, problem, away, again, earlier } = useCardHistory(card.id);
  const isLoading = known === null && problem === null && !away;
  return (
    <div aria-busy={isLoading || undefined} className="mt-1 grid gap-1.5">
      {isLoading && <><Skeleton className="h-4 w-4/5" /><Skeleton className="h-4 w-3/5" /></>}
      {known && known.entries.length > 0 && (
        <ol className="grid gap-1.5">{known.entries.map((entry) => <Line key={`${entry.at} ${entry.kind} ${entry.userId}`} entry={entry} card={card} />)}</ol>
      )}
      {known?.entries.length === 0 && <p className="text-ink-2">Nothing is known about the past of this card.</p>}
      {away ? <p className="text-ink-2">Not connected. What happened since shows when the connection is back.</p>
        : problem !== null && (
          <p role="alert" className="text-bad">{problem} <Button size="sm" className="ml-1" onClick={again}>Try again</Button></p>
        )}
      {known?.before !== undefined && !away && <div><Button variant="quiet" size="sm" className="-ml-2" onClick={earlier}>Show earlier</Button></div>}
    </div>
  );
}

const WORDS: Readonly<Record<HistoryKind, string>> = {
  "created": "wrote this", "reworded": "reworded this", "moved": "moved this", "details-changed": "changed its details",
  "deleted": "deleted this", "restored": "brought this back",
};
/** What a file or another map brought was not written by whoever did that. */
const wordsOf = ({ kind }: CardHistoryEntry, card: Card): string => {
  if (kind === "created" && card.fileId !== undefined) return "imported this";
  if (kind === "created" && card.derivedFromId !== undefined) return "copied this from another map";
  return WORDS[kind];
};
const whole = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

function Line({ entry, card }: { entry: CardHistoryEntry; card: Card }) {
  const { people, clock } = useBoardKit();
  const now = useReadable(clock);
  return (
    <li className="text-ink-2">
      <span className="font-medium text-ink">{people.shortName(entry.userId) ?? entry.name}</span> {wordsOf(entry, card)}
      <span aria-hidden> · </span><time dateTime={entry.at} title={whole.format(new Date(entry.at))} className="text-ink-3 tabular-nums">{formatCardTime(entry.at, now)}</time>
    </li>
  );
}
