"use client";
/** What every part of the board reaches for: the live session, the page's data, the view, and where focus is. */
import { createContext, useContext } from "react";
import type { Writable } from "@/lib/collaboration/client/readable";
import type { MapSession, Peer, Readable } from "@/lib/collaboration/client/types";
import type { BoardData } from "@/lib/contract/board";
import type { BoardViewStore } from "./board-view";
import type { GridFocus } from "./grid-focus";
import type { PeopleIndex } from "./people-index";

export interface BoardKit {
  readonly session: MapSession;
  readonly data: BoardData;
  readonly people: PeopleIndex;
  readonly view: BoardViewStore;
  readonly focus: GridFocus;
  /** The department I post as; null = none. */
  readonly posting: Writable<string | null>;
  /** Who else writes in which card. */
  readonly typing: Readable<ReadonlyMap<string, Peer>>;
  /** Whether I may write now: my role, and no final close. */
  readonly canEdit: Readable<boolean>;
  /** The minute it is, for "Mon" and "10:42". */
  readonly today: Readable<Date>;
  /** Speaks to screen readers, politely. */
  readonly announce: (message: string) => void;
  /** Cards I touched lately, so that their changes are not told to me. */
  readonly touched: Map<string, number>;
}

export const BoardKitContext = createContext<BoardKit | null>(null);

export function useBoardKit(): BoardKit {
  const kit = useContext(BoardKitContext);
  if (!kit) throw new Error("useBoardKit needs a BoardKitContext above it");
  return kit;
}
