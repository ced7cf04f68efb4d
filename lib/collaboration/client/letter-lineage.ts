/**
 * A letter that was removed and brought back is a new one to Yjs. This remembers which it was, so that steps of the
 * history from before still find it: type, cut, undo, undo leaves nothing behind.
 */
import type { ClockRange, Letters } from "./text-trace";

interface Return { readonly client: number; readonly from: number; readonly to: number; readonly asClient: number; readonly asFrom: number }

export interface LetterLineage {
  /** `ranges` and everything that their letters have become since. */
  follow(ranges: readonly ClockRange[]): readonly ClockRange[];
  /** `old` came back as `fresh`: the same letters in the same order, cut differently perhaps. */
  learn(old: readonly Letters[], fresh: readonly Letters[]): void;
}

const lengthOf = (all: readonly Letters[]): number => all.reduce((sum, { words }) => sum + words.length, 0);

export const createLetterLineage = (): LetterLineage => {
  const returns: Return[] = [];
  return {
    follow(ranges) {
      const found = [...ranges];
      // It grows while it is walked: what came back may have gone and come back again.
      for (const range of found) {
        for (const { client, from, to, asClient, asFrom } of returns) {
          const [start, end] = [Math.max(range.from, from), Math.min(range.to, to)];
          if (client === range.client && start < end) found.push({ client: asClient, from: asFrom + start - from, to: asFrom + end - from });
        }
      }
      return found;
    },
    learn(old, fresh) {
      if (lengthOf(old) !== lengthOf(fresh)) return;
      const queue = fresh.map(({ client, clock, words }) => ({ client, clock, left: words.length }));
      for (const { client, clock, words } of old) {
        for (let done = 0; done < words.length;) {
          const next = queue[0];
          if (!next) return;
          const length = Math.min(next.left, words.length - done);
          returns.push({ client, from: clock + done, to: clock + done + length, asClient: next.client, asFrom: next.clock });
          done += length;
          next.clock += length;
          next.left -= length;
          if (next.left === 0) queue.shift();
        }
      }
    },
  };
};
