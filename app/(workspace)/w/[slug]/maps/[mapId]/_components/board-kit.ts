"use client";
/** What every part of the board reaches for: the live session, the page's data, the view, and where focus is. */
import { createContext, useContext } from "react";
import type { KeyedReadables } from "@/lib/collaboration/client/keyed-readables";
import type { Writable } from "@/lib/collaboration/client/readable";
import type { MapSession, Peer, Readable, SaveStatus } from "@/lib/collaboration/client/types";
import type { Pin } from "@/components/journey/comments/pin";
import type { BoardData } from "@/lib/contract/board";
import type { Card, MapModel } from "@/lib/journey/model";
import type { BoardViewStore } from "./board-view";
import type { DensityStore } from "./density-store";
import type { GridFocus } from "./grid-focus";
import type { PeopleIndex } from "./people-index";

/** What lives as long as the session, whatever the page reads anew. */
export interface BoardCore {
  readonly session: MapSession;
  readonly view: BoardViewStore;
  /** Whether it is saved, as it is shown. */
  readonly shownStatus: Readable<SaveStatus>;
  /** One card of the map by its id, while it is on the map. */
  readonly card: KeyedReadables<Card | undefined>;
  /** The cards of a cell in order, by `cellKey`. */
  readonly cell: KeyedReadables<readonly string[]>;
  /** The map, a few times a second at most: for counts and overviews. */
  readonly calmMap: Readable<MapModel>;
  readonly focus: GridFocus;
  /** How many cards of a full cell show. */
  readonly density: DensityStore;
  /** Of the feeling lane, px. */
  readonly feelingHeight: Writable<number>;
  /** The department I post as; null = none. */
  readonly posting: Writable<string | null>;
  /** Who else writes in which card. */
  readonly typing: Readable<ReadonlyMap<string, Peer>>;
  /** What is talked about, by card id, step id or `cellKey`; empty until comments are read, a moment after the map. */
  readonly pins: Writable<ReadonlyMap<string, Pin>>;
  readonly pin: KeyedReadables<Pin | undefined>;
  /** Who else writes in a card, by its id. */
  readonly typist: KeyedReadables<Peer | undefined>;
  /** Whether I may write now: my role, and no final close. */
  readonly canEdit: Readable<boolean>;
  /** The minute it is, for "Mon" and "10:42". */
  readonly clock: Writable<Date>;
  /** Speaks to screen readers, politely. */
  readonly announce: (message: string) => void;
  /** A version is read: nothing live belongs to its cards. */
  readonly frozen: boolean;
  /** Cards I touched lately, so that their changes are not told to me. */
  readonly touched: Map<string, number>;
}

export interface BoardKit extends BoardCore {
  /** The same object for the whole session. */
  readonly core: BoardCore;
  readonly data: BoardData;
  readonly people: PeopleIndex;
}

export const BoardKitContext = createContext<BoardKit | null>(null);

export function useBoardKit(): BoardKit {
  const kit = useContext(BoardKitContext);
  if (!kit) throw new Error("useBoardKit needs a BoardKitContext above it");
  return kit;
}
