/** What a page says about itself through awareness. The server stamps `user`; whatever a page puts there is replaced. */
export interface PresenceUser {
  readonly id: string;
  readonly name: string;
  /** Code and colour of the department the person is posting as; absent: none. */
  readonly department?: { readonly id: string; readonly code: string; readonly colour: string };
}
export interface PresenceState {
  readonly user?: PresenceUser;
  /** The department the page posts as; the server checks that it is one of the person's. */
  readonly departmentId?: string | null;
  /** Pointer, anchored to a cell so that it means the same at every zoom: fractions 0…1 of the cell. */
  readonly cursor?: { readonly stepId: string; readonly laneId: string; readonly x: number; readonly y: number } | null;
  /** The cell or card that has focus. */
  readonly focus?: { readonly stepId?: string; readonly laneId?: string; readonly cardId?: string } | null;
  /** The cell in the middle of the window: what a colleague sees who follows. */
  readonly view?: { readonly stepId: string; readonly laneId: string } | null;
  /** Selected cards, at most `MOST_SELECTED` of them, so that a state stays well below what the server takes. */
  readonly selection?: readonly string[];
  /** The card whose text is being edited, with the caret as a Yjs relative position in base64. */
  readonly typing?: { readonly cardId: string; readonly caret?: string } | null;
}

/** 50 ids are 2 KB; the server takes 4. */
export const MOST_SELECTED = 50;
