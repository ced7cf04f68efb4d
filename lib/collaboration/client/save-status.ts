/** The truth about saving, as a pure function of what happened: no timers, no sockets, `now` is a parameter. */
import type { SaveStatus } from "./types";

/** Nothing confirmed for this long while something should be: say so. */
export const STALL_MS = 1_500;
/** A page that opens on a slow machine or line takes longer to be in step, and nobody has anything to lose yet. */
export const OPENING_MS = 6_000;

export type Link =
  | { readonly kind: "connecting" }
  /** `sent` and `acked` count edit frames of this connection; `answered`: the server has asked, and all was sent. */
  | { readonly kind: "open"; readonly synced: boolean; readonly answered: boolean; readonly sent: number; readonly acked: number }
  | { readonly kind: "down"; readonly retryAt: number }
  | { readonly kind: "closed"; readonly code: number };

export interface SaveState {
  readonly link: Link;
  readonly online: boolean;
  readonly canWrite: boolean;
  /** The local copy survives closing the page. */
  readonly durable: boolean;
  /** Something is still on its way into the local copy. */
  readonly keeping: boolean;
  /** The server has said that commits fail at the moment. */
  readonly refusing: boolean;
  /** It has sent this page away because of what it sent, and confirmed nothing since. */
  readonly refused: boolean;
  /** Changes of this person on this device that the server has not confirmed. */
  readonly waiting: number;
  /** Something is missing for "saved", and nothing was confirmed since then. */
  readonly unsettledSince: number | null;
  /** Neither in step with the server yet nor cut off from it. */
  readonly opening: boolean;
  readonly savedAt?: string;
}

export type SaveEvent =
  | { readonly type: "attempt" }
  | { readonly type: "opened" }
  | { readonly type: "synced" }
  | { readonly type: "sent"; readonly answer: boolean }
  /** The first `count` edit frames are committed, the last of them at `at`. */
  | { readonly type: "acked"; readonly count: number; readonly at: string }
  /** `refused`: the server ended it because of what this page sent. */
  | { readonly type: "dropped"; readonly retryAt: number; readonly refused?: boolean }
  | { readonly type: "closed"; readonly code: number }
  | { readonly type: "waiting"; readonly count: number }
  | { readonly type: "online"; readonly online: boolean }
  | { readonly type: "access"; readonly canWrite: boolean }
  | { readonly type: "durable"; readonly durable: boolean }
  | { readonly type: "keeping"; readonly keeping: boolean }
  | { readonly type: "refusing"; readonly refusing: boolean };

export const initialSaveState = (
  start: { readonly now: number; readonly online: boolean; readonly canWrite: boolean },
): SaveState => ({
  link: { kind: "connecting" }, online: start.online, canWrite: start.canWrite, durable: true, keeping: false, refusing: false, refused: false,
  waiting: 0, unsettledSince: start.now, opening: true,
});

/** Connected, in step with the server, and everything handed over is confirmed. */
export const isSettled = ({ link, canWrite, waiting }: SaveState): boolean =>
  link.kind === "open" && link.synced && waiting === 0
  // A reader's frames are dropped, not confirmed; with nothing waiting there is nothing to confirm either.
  && (!canWrite || (link.answered && link.acked >= link.sent));

const fold = (state: SaveState, event: SaveEvent): SaveState => {
  const { link } = state;
  switch (event.type) {
    case "attempt": return { ...state, link: { kind: "connecting" } };
    case "opened": return { ...state, link: { kind: "open", synced: false, answered: false, sent: 0, acked: 0 }, refusing: false };
    case "synced": return link.kind === "open" ? { ...state, link: { ...link, synced: true } } : state;
    case "sent": return link.kind === "open"
      ? { ...state, link: { ...link, sent: link.sent + 1, answered: link.answered || event.answer } } : state;
    case "acked": return link.kind === "open" && event.count > link.acked
      ? { ...state, link: { ...link, acked: event.count }, savedAt: event.at } : state;
    case "dropped": return { ...state, link: { kind: "down", retryAt: event.retryAt }, opening: false, refused: event.refused ?? state.refused };
    case "closed": return { ...state, link: { kind: "closed", code: event.code } };
    case "waiting": return { ...state, waiting: event.count };
    case "online": return { ...state, online: event.online };
    case "access": return { ...state, canWrite: event.canWrite };
    case "durable": return { ...state, durable: event.durable };
    case "keeping": return { ...state, keeping: event.keeping };
    case "refusing": return { ...state, refusing: event.refusing };
  }
};

const isProgress = (before: SaveState, after: SaveState): boolean =>
  after.link.kind === "open" && before.link.kind === "open"
  && (after.link.acked > before.link.acked || (after.link.synced && !before.link.synced));

/** `now` in milliseconds of any steady clock. */
export const reduceSave = (state: SaveState, event: SaveEvent, now: number): SaveState => {
  const next = fold(state, event);
  if (isSettled(next)) return next.unsettledSince === null ? next : { ...next, unsettledSince: null, opening: false, refused: false };
  const since = state.unsettledSince === null || isProgress(state, next) ? now : state.unsettledSince;
  return next.unsettledSince === since ? next : { ...next, unsettledSince: since };
};

const patience = ({ opening, waiting }: SaveState): number => (opening && waiting === 0 ? OPENING_MS : STALL_MS);

const isStalled = (state: SaveState, now: number): boolean =>
  state.unsettledSince !== null && now - state.unsettledSince >= patience(state);

const retryIn = (link: Link, now: number): { readonly retryIn?: number } =>
  link.kind === "down" ? { retryIn: Math.max(1, Math.ceil((link.retryAt - now) / 1_000)) } : {};

/** What to show at `now`. "saved" never comes from the passing of time, only from a confirmation. */
export const saveStatus = (state: SaveState, now: number): SaveStatus => {
  const { link, waiting } = state;
  if (link.kind === "closed") return { kind: "closed", code: link.code, waiting };
  if (isSettled(state) && !state.refusing) {
    return state.savedAt === undefined ? { kind: "saved" } : { kind: "saved", at: state.savedAt };
  }
  const stalled = isStalled(state, now);
  const unreachable = link.kind !== "open" || stalled;
  // "Kept on this device" may only be said of a copy that survives the page, and of what is in it.
  if (!state.online && unreachable && state.durable) {
    return { kind: "offline", waiting, ...(state.keeping && waiting > 0 ? { keeping: true } : {}) };
  }
  if (state.refusing || stalled || !state.online && unreachable) {
    return { kind: "not-saved", waiting, ...(state.refused && waiting > 0 ? { refused: true } : {}), ...retryIn(link, now) };
  }
  // Between handing an edit over and counting it, and again between its confirmation and its uncounting, none waits.
  const onItsWay = link.kind === "open" && link.acked > 0 && link.acked < link.sent;
  return waiting > 0 || onItsWay ? { kind: "saving" } : { kind: "connecting" };
};

/** Milliseconds until `saveStatus` may say something else by itself; null: not before the next event. */
export const nextLook = (state: SaveState, now: number): number | null => {
  if (state.link.kind === "closed" || state.unsettledSince === null) return null;
  if (!isStalled(state, now)) return state.unsettledSince + patience(state) - now;
  return state.link.kind === "down" && state.link.retryAt > now ? ((state.link.retryAt - now) % 1_000) + 1 : null;
};
