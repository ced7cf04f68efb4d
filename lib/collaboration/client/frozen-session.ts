/** A map that never changes, in the shape of a live session: what the board draws when somebody reads a version. */
import { AppError } from "../../errors";
import { FROZEN_CLIENT } from "../../journey/export/frozen-model";
import type { MapModel } from "../../journey/model";
import type { MapSession, Readable } from "./types";

const still = <T>(value: T): Readable<T> => ({ get: () => value, subscribe: () => () => undefined });
const nothing = (): void => undefined;

export function createFrozenSession(map: MapModel): MapSession {
  return {
    // Nobody's: no card counts as mine because this page made it.
    clientId: 0, map: still(map), loaded: still(true), status: still({ kind: "saved" }), access: still({ canWrite: false, role: "viewer" }), peers: still([]),
    authors: still(new Map([[FROZEN_CLIENT, { clientId: FROZEN_CLIENT, userId: "", server: true }]])),
    undoState: still({ canUndo: false, canRedo: false }), homeless: still([]), unsent: () => [],
    run: () => { throw new AppError("forbidden", "a version is not changed", { userMessage: "A version can’t be edited." }); },
    text: (cardId) => still(map.cards.get(cardId)?.text ?? ""), anchor: () => null, resolveAnchor: () => null,
    undo: () => ({ kind: "nothing" }), redo: () => ({ kind: "nothing" }), newestStep: () => null,
    stopCapturing: nothing, setPresence: nothing, onNotice: () => nothing, reconnect: nothing, exportUnsent: () => null, destroy: nothing,
  };
}
