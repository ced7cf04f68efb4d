/** Keeps the marks on the cards, and what the filter hides, true while the map, my look at it and my colleagues change. */
import { NO_IDS } from "../board-view";
import type { BoardKit } from "../board-kit";
import { derive } from "../derived";
import { heldByOthers } from "./held-by-others";
import { foundNow, matchingNow } from "./looks";
import { markCards, type MarkSources } from "./marks";
import { watchQueued } from "./queued-cards";

const NO_MARKS: MarkSources["differences"] = new Map();

export function watchMarks(kit: BoardKit): () => void {
  const { view } = kit;
  /** What I wrote or went to since the filter was set: it is never filtered away under my hands. */
  let kept = new Set<string>();
  let keptFor = view.get().filter;
  const queued = watchQueued(kit);
  let held: ReturnType<typeof heldByOthers> = new Map();
  const look = () => {
    const { filter, editing, selection, find, marks, hidden, differences, hideKept } = view.get();
    if (filter !== keptFor) {
      keptFor = filter;
      kept = new Set();
    }
    if (editing) kept.add(editing.cardId);
    if (filter?.rest === "hide") for (const id of selection) kept.add(id);
    const matching = matchingNow(kit);
    const map = kit.session.map.get();
    held = heldByOthers(kit, held);
    const spared = matching && kept.size > 0 ? new Set([...matching, ...kept]) : matching;
    const hides = spared !== null && filter?.rest === "hide";
    const nextHidden = hides ? new Set([...map.cards.keys()].filter((id) => !spared.has(id))) : NO_IDS;
    const nextMarks = markCards(map, {
      matching: hides ? null : spared, found: foundNow(kit), here: find?.cardId ?? null, held, queued: queued(),
      differences: differences?.marks ?? NO_MARKS, hideKept: hideKept && differences !== null,
    }, marks);
    const sameHidden = nextHidden.size === hidden.size && [...nextHidden].every((id) => hidden.has(id));
    if (nextMarks !== marks || !sameHidden) view.update({ marks: nextMarks, hidden: sameHidden ? hidden : nextHidden });
  };
  look();
  // The status changes with every letter; what waits is marked only while nothing can be saved.
  const trouble = derive(kit.session.status, (status) => (status.kind === "offline" || status.kind === "not-saved" ? status : null));
  const stops = [view, kit.session.map, kit.session.authors, kit.session.peers, trouble].map((source) => source.subscribe(look));
  return () => stops.forEach((stop) => stop());
}
