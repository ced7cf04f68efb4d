/** Looks up everything a card shows: names, codes and counts instead of ids. Pure but for the caret it resolves. */
import type { CardDetails, TypingColleague } from "@/components/journey/card-view";
import { formatCardTime } from "@/components/journey/card-time";
import type { Pin } from "@/components/journey/comments/pin";
import type { Author } from "@/lib/collaboration/protocol";
import type { Peer } from "@/lib/collaboration/client/types";
import type { BoardData } from "@/lib/contract/board";
import type { Card } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { authorIdOf, firstName } from "./people-index";

const RECENT_MS = 86_400_000;

/** Written lately by a person here, so that its face says by whom. */
export const isRecent = (card: Card, author: Author | undefined, now: number): boolean =>
  card.createdAt !== undefined && now - new Date(card.createdAt).getTime() < RECENT_MS && !author?.server;

type Counts = BoardData["evidenceCounts"];
const piecesOf = ({ evidenceIds }: Card, counts: Counts): number => (evidenceIds ?? []).reduce((sum, id) => sum + (counts[id] ?? 0), 0);
/**
 * Nothing supports it yet: it must not look like a fact. What is new in a future is an idea until evidence or a metric backs
 * it, though nobody says so; what a department notes there is its word.
 */
export function isAssumed(card: Card, { evidenceCounts, map }: Pick<BoardData, "evidenceCounts"> & { readonly map: Pick<BoardData["map"], "state"> }): boolean {
  const isFuture = map.state === "future";
  const isNew = isFuture && card.derivedFromId === undefined && card.type !== "note";
  const backed = piecesOf(card, evidenceCounts) > 0 || (isFuture && card.metricId !== undefined);
  return !backed && (card.confidence ?? (isNew ? "assumption" : null)) === "assumption";
}

/** Whose data, people and session a card is looked up in. */
type Looked = Pick<BoardKit, "data" | "people" | "session">;

export function describeCard(kit: Looked, card: Card, author: Author | undefined, typing: Peer | undefined, now: Date, pin?: Pin): CardDetails {
  const { data, people, session } = kit;
  const authorId = authorIdOf(card, author, { clientId: session.clientId, userId: data.me.id });
  const person = authorId === null ? null : people.person(authorId);
  const department = people.department(card.departmentId);
  const evidence = piecesOf(card, data.evidenceCounts);
  return {
    card, department, evidence,
    author: authorId === null ? null : people.shortName(authorId),
    forDepartment: department !== null && person !== null && !person.departmentIds.includes(department.id),
    time: card.createdAt ? formatCardTime(card.createdAt, now) : "",
    metric: people.metric(card.metricId),
    channelName: people.channelName(card.touchpoint?.channel),
    assumed: isAssumed(card, data),
    recent: isRecent(card, author, now.getTime()),
    typing: typing ? describeTyping(kit, card.id, typing) : null, pin: pin ?? null,
  };
}

function describeTyping(kit: Looked, cardId: string, { user, state }: Peer): TypingColleague {
  const caret = state.typing?.caret;
  return {
    name: kit.people.shortName(user.id) ?? firstName(user.name),
    colour: user.department?.colour ?? null,
    caret: caret === undefined ? null : kit.session.resolveAnchor(cardId, caret),
  };
}

/** One peer per card; the answer keeps its entries' identity while nothing about their typing changes. */
export function typingByCard(peers: readonly Peer[], previous: ReadonlyMap<string, Peer> | undefined): ReadonlyMap<string, Peer> {
  const next = new Map<string, Peer>();
  for (const peer of peers) {
    const cardId = peer.state.typing?.cardId;
    if (cardId === undefined || next.has(cardId)) continue;
    const before = previous?.get(cardId);
    const same = before?.clientId === peer.clientId && before.state.typing?.caret === peer.state.typing?.caret
      && before.user.department?.colour === peer.user.department?.colour;
    next.set(cardId, same && before ? before : peer);
  }
  const unchanged = previous?.size === next.size && [...next].every(([id, peer]) => previous.get(id) === peer);
  return unchanged && previous ? previous : next;
}
