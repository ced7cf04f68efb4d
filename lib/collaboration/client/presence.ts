/** What this page says about itself to the others, and who else is there. */
import type { Awareness } from "y-protocols/awareness";
import { MOST_SELECTED, type PresenceState, type PresenceUser } from "../presence";
import { afterFrame } from "./after-frame";
import { createWritable } from "./readable";
import type { Peer, Readable } from "./types";

/** At most 20 messages a second. */
export const PRESENCE_INTERVAL_MS = 50;

export type OwnPresence = Partial<Omit<PresenceState, "user">>;

export interface Presence {
  readonly peers: Readable<readonly Peer[]>;
  set(change: OwnPresence): void;
  /** The state as it was last set: what a page says again when it starts over. */
  own(): OwnPresence;
  destroy(): void;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** The server stamps the user; a state without one is not shown. */
const readUser = (state: unknown): PresenceUser | null => {
  const user = isPlain(state) && isPlain(state.user) ? state.user : null;
  if (!user || typeof user.id !== "string" || typeof user.name !== "string") return null;
  const { department } = user;
  const isDepartment = isPlain(department) && typeof department.id === "string"
    && typeof department.code === "string" && typeof department.colour === "string";
  return {
    id: user.id, name: user.name,
    ...(isDepartment ? { department: { id: String(department.id), code: String(department.code), colour: String(department.colour) } } : {}),
  };
};

const readCursor = (value: unknown): PresenceState["cursor"] => {
  if (!isPlain(value) || typeof value.stepId !== "string" || typeof value.laneId !== "string") return null;
  if (typeof value.x !== "number" || typeof value.y !== "number" || !Number.isFinite(value.x + value.y)) return null;
  return { stepId: value.stepId, laneId: value.laneId, x: value.x, y: value.y };
};
const readTyping = (value: unknown): PresenceState["typing"] =>
  isPlain(value) && typeof value.cardId === "string"
    ? { cardId: value.cardId, ...(typeof value.caret === "string" ? { caret: value.caret } : {}) } : null;
const readFocus = (value: unknown): PresenceState["focus"] => {
  if (!isPlain(value)) return null;
  const text = (key: string): Record<string, string> => {
    const part = value[key];
    return typeof part === "string" ? { [key]: part } : {};
  };
  return { ...text("stepId"), ...text("laneId"), ...text("cardId") };
};

const readView = (value: unknown): PresenceState["view"] => {
  const { stepId, laneId } = readFocus(value) ?? {};
  return stepId !== undefined && laneId !== undefined ? { stepId, laneId } : null;
};
const readSelection = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.slice(0, MOST_SELECTED).filter((id) => typeof id === "string") : []);

/** Another page may put anything into its state. Null: nobody to show. */
const readPeer = (clientId: number, state: unknown): Peer | null => {
  const user = readUser(state);
  if (!user || !isPlain(state)) return null;
  return {
    clientId, user,
    state: {
      user, cursor: readCursor(state.cursor), focus: readFocus(state.focus), typing: readTyping(state.typing),
      view: readView(state.view), selection: readSelection(state.selection),
      departmentId: typeof state.departmentId === "string" ? state.departmentId : null,
    },
  };
};

const byName = (a: Peer, b: Peer): number => a.user.name.localeCompare(b.user.name) || a.clientId - b.clientId;

export const createPresence = (awareness: Awareness, start: OwnPresence): Presence => {
  const peers = createWritable<readonly Peer[]>([]);
  const known = new Map<number, Peer>();
  let own: OwnPresence = start;
  let stopWaiting: (() => void) | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;
  let sent = JSON.stringify(start);

  const read = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }): void => {
    const foreign = [...added, ...updated, ...removed].filter((clientId) => clientId !== awareness.clientID);
    if (foreign.length === 0) return;
    for (const clientId of foreign) {
      const peer = readPeer(clientId, awareness.getStates().get(clientId));
      if (peer) known.set(clientId, peer);
      else known.delete(clientId);
    }
    peers.set([...known.values()].sort(byName));
  };
  const send = (): void => {
    stopWaiting = null;
    if (JSON.stringify(own) === sent) return;
    sent = JSON.stringify(own);
    sentAt = performance.now();
    awareness.setLocalState({ ...own });
  };
  awareness.on("change", read);
  awareness.setLocalState({ ...own });
  return {
    peers,
    set(change) {
      own = { ...own, ...change };
      if (stopWaiting) return;
      const pause = sentAt + PRESENCE_INTERVAL_MS - performance.now();
      if (pause <= 0) stopWaiting = afterFrame(send);
      else {
        const timer = setTimeout(send, pause);
        stopWaiting = () => { clearTimeout(timer); };
      }
    },
    own: () => own,
    destroy() {
      stopWaiting?.();
      awareness.off("change", read);
    },
  };
};
