/** Puts the kit of one board together. */
import { keyedReadables } from "@/lib/collaboration/client/keyed-readables";
import { createWritable } from "@/lib/collaboration/client/readable";
import type { Access, MapSession, SaveStatus } from "@/lib/collaboration/client/types";
import { CLOSE } from "@/lib/collaboration/close-codes";
import type { BoardData } from "@/lib/contract/board";
import type { Pin } from "@/components/journey/comments/pin";
import type { GridPosition } from "@/components/journey/grid-position";
import type { BoardCore, BoardKit } from "./board-kit";
import { createBoardView } from "./board-view";
import { calmStatus } from "./calm-status";
import { typingByCard } from "./card-details";
import { calmed, derive, deriveBoth } from "./derived";
import { createDensity } from "./density-store";
import { createFeelingHeight } from "./feeling-height";
import { createGridFocus } from "./grid-focus";
import { indexPeople } from "./people-index";
import { createPosting } from "./posting-department";

/** The pause what looks at the whole map waits for while somebody types, ms. */
const CALM_MS = 250;

const NO_CARDS: readonly string[] = [];

/** After being signed out I may go on writing: it is kept here and sent after the next sign-in. */
const mayWrite = (access: Access, status: SaveStatus): boolean =>
  access.canWrite && (status.kind !== "closed" || status.code === CLOSE.signedOut);

/** `data` as it was when the session began; only the remembered department is taken from it. */
export function createBoardCore(session: MapSession, data: BoardData, announce: (message: string) => void, frozen = false): BoardCore {
  const tellFocus = (position: GridPosition) => {
    const cell = position.kind === "card" ? session.map.get().cards.get(position.cardId)?.place : undefined;
    session.setPresence({ focus: focusOf(position, cell) });
  };
  const view = createBoardView();
  const density = createDensity(data.map.id, session.map);
  const focus = createGridFocus(tellFocus);
  const pins = createWritable<ReadonlyMap<string, Pin>>(new Map());
  const typing = derive(session.peers, typingByCard);
  // What I write in or go to is never behind "+2 more".
  view.subscribe(() => {
    const { editing } = view.get();
    if (editing) density.uncover(editing.cardId);
  });
  return {
    session, announce, view, density,
    shownStatus: calmStatus(session.status),
    card: keyedReadables(session.map, ({ cards }, id) => cards.get(id)),
    cell: keyedReadables(session.map, ({ cells }, key) => cells.get(key) ?? NO_CARDS),
    calmMap: calmed(session.map, CALM_MS),
    feelingHeight: createFeelingHeight(data.map.id),
    focus: {
      ...focus,
      request(position) {
        if (position.kind === "card") density.uncover(position.cardId);
        focus.request(position);
      },
    },
    posting: createPosting(data),
    typing, pins,
    pin: keyedReadables(pins, (all, key) => all.get(key)),
    typist: keyedReadables(typing, (byCard, cardId) => byCard.get(cardId)),
    canEdit: deriveBoth(session.access, session.status, mayWrite),
    clock: createWritable(new Date()),
    frozen,
    touched: new Map(),
  };
}

export const createBoardKit = (core: BoardCore, data: BoardData): BoardKit => ({ ...core, core, data, people: indexPeople(data) });

function focusOf(position: GridPosition, cell: { stepId: string; laneId: string } | undefined) {
  switch (position.kind) {
    case "card": return { cardId: position.cardId, ...(cell ? { stepId: cell.stepId, laneId: cell.laneId } : {}) };
    case "cell": case "more": return { stepId: position.stepId, laneId: position.laneId };
    case "step": return { stepId: position.stepId };
    case "lane": return { laneId: position.laneId };
    case "stage": case "corner": return null;
  }
}
