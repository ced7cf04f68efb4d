/** The port to what this device keeps of a map, and how a copy is named. */
import type { Doc } from "yjs";
import type { Readable } from "./types";
import type { StoredEdit, UnsentStore } from "./unsent";

export interface LocalCopy extends UnsentStore {
  /** False: it lives only as long as the page (no storage, or storage is full). */
  readonly durable: boolean;
  /** False while the end of the page could still take something away that was handed over. */
  readonly written: Readable<boolean>;
  readonly name: string;
  readUnsent(): Promise<readonly StoredEdit[]>;
  /** Applies what is kept to `doc`, then keeps every later update of it. */
  attach(doc: Doc): Promise<void>;
  /** Applies what is kept to `doc` and nothing else. */
  readInto(doc: Doc): Promise<void>;
  /** Stops keeping; what is kept stays. */
  release(): Promise<void>;
  remove(): Promise<void>;
}

export interface LocalCopies {
  /** `onTrouble`: from now on nothing more is kept. */
  open(name: string, onTrouble: () => void): Promise<LocalCopy>;
  names(): Promise<readonly string[]>;
  /** Runs `work` unless another tab is at it; false when it is. */
  exclusively(name: string, work: () => Promise<void>): Promise<boolean>;
}

/** `generation` rises when this device had to start over with a new Yjs client id. */
export interface CopyName {
  readonly userId: string;
  readonly mapId: string;
  readonly epoch: number;
  readonly generation: number;
}

const PREFIX = "throughline";
export const copyName = (name: CopyName): string =>
  [PREFIX, name.userId, name.mapId, String(name.epoch), String(name.generation)].join(":");

/** Null for a database that is none of ours. */
export const parseCopyName = (text: string): CopyName | null => {
  const [prefix, userId, mapId, epoch, generation, ...rest] = text.split(":");
  if (prefix !== PREFIX || !userId || !mapId || rest.length > 0) return null;
  const numbers = { epoch: Number(epoch), generation: Number(generation) };
  return Number.isInteger(numbers.epoch) && Number.isInteger(numbers.generation) ? { userId, mapId, ...numbers } : null;
};

export interface CopyChoice {
  /** The copy to go on with. */
  readonly current: CopyName;
  /** Copies of the same person and map from before a restored backup or a start over: set aside, not discarded. */
  readonly setAside: readonly string[];
}

export const chooseCopy = (
  names: readonly string[], wanted: { readonly userId: string; readonly mapId: string; readonly epoch: number },
): CopyChoice => {
  const mine = names.flatMap((text) => {
    const name = parseCopyName(text);
    return name && name.userId === wanted.userId && name.mapId === wanted.mapId ? [{ text, name }] : [];
  });
  const generation = Math.max(0, ...mine.filter(({ name }) => name.epoch === wanted.epoch).map(({ name }) => name.generation));
  const current: CopyName = { ...wanted, generation };
  return {
    current,
    setAside: mine.map(({ text }) => text).filter((text) => text !== copyName(current)).sort(),
  };
};
