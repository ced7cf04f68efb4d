/** The rooms' errands in the document worker that is kept free for them. */
import type { StoredMap } from "../../lib/runtime/ports";
import { DocumentIndex, EMPTY_INDEX } from "./document-index";
import type { DocumentThread } from "./document-thread";
import type { RoomBase } from "./room";
import type { RoomServices } from "./room-services";
import { hashOf } from "./snapshot-hash";
import type { GuardLimits } from "./update-guard";

const TIMEOUT_MS = 10_000;

/** Throws when the snapshot is damaged or the log has a hole. */
export function toRoomBase({ snapshot, updates, lastSeq }: StoredMap): RoomBase {
  if (snapshot && hashOf(snapshot.bytes) !== snapshot.hash) throw new Error("the stored snapshot is damaged");
  const tail = updates.map(({ seq, bytes }) => ({ seq, bytes }));
  const seq = tail.at(-1)?.seq ?? snapshot?.seq ?? 0;
  if (seq !== lastSeq) throw new Error(`the log ends at ${seq} instead of ${lastSeq}`);
  return { seq, snapshot, tail };
}

export function createRoomWork(thread: DocumentThread, limits: GuardLimits): Pick<RoomServices, "index" | "diff" | "merge" | "guardLarge"> {
  return {
    async index({ snapshot, tail }) {
      const parts = [...(snapshot ? [snapshot.bytes] : []), ...tail.map(({ bytes }) => bytes)];
      if (parts.length === 0) return { index: EMPTY_INDEX, snapshotClocks: new Map() };
      const { index, firstClocks } = await thread.call("index", { parts }, TIMEOUT_MS);
      return { index, snapshotClocks: new Map(snapshot ? firstClocks : []) };
    },

    diff: (bytes, stateVector) => thread.call("diff", { bytes, stateVector }, TIMEOUT_MS),
    merge: (parts) => thread.call("merge", { parts }, TIMEOUT_MS),

    async guardLarge(bytes, known, guardLimits = limits) {
      const verdict = await thread.call("guard", { bytes, known, limits: guardLimits }, TIMEOUT_MS);
      if (verdict.kind !== "new") return verdict;
      const { effect } = verdict;
      const { deletes, types, sequences } = DocumentIndex.fromData({ ...effect, clocks: [] });
      return { kind: "new", effect: { ...effect, deletes, types, sequences } };
    },
  };
}
