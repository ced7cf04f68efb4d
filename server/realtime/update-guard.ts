/**
 * Decides about one update before anybody sees it. Whatever is accepted, a document that has everything in `known`
 * applies without throwing and with nothing pending. Known structs and deletes are stripped: only the rest is logged
 * and sent on, because known clocks re-stated with other content would fool `mergeUpdates`.
 */
import * as Y from "yjs";
import { refuseContent } from "./content-rules";
import { IdRanges } from "./id-ranges";
import { checkReferences } from "./reference-check";
import { Sequences } from "./sequences";
import { findTypeLevels } from "./type-level-check";
import { MAX_TYPE_LEVEL, type TypeLevels } from "./type-levels";
import { decodeUpdate, encodeUpdate, runEnd, runStart, TooManyParts, type DecodedUpdate, type StructRun } from "./update-codec";

/** What is known of a document without having it. */
export interface KnownState {
  /** The next clock of a Yjs client id; 0 for one never seen. */
  clockOf(client: number): number;
  readonly deletes: IdRanges;
  readonly types: TypeLevels;
  readonly sequences: Sequences;
}
export interface GuardLimits {
  readonly maxClocks: number;
  readonly maxPartsPerUpdate: number;
  /** A row of the log: it was guarded before it was written, under the rules of its day. Only its effect is wanted. */
  readonly trusted?: boolean;
}
export const TRUSTED: GuardLimits = { maxClocks: Infinity, maxPartsPerUpdate: Infinity, trusted: true };
/** What an accepted update adds to `known`. */
export interface UpdateEffect {
  /** Only what is new, encoded afresh. */
  readonly bytes: Uint8Array;
  /** Client ids with new structs, from their known clock to the new one. */
  readonly clocks: readonly { readonly client: number; readonly from: number; readonly to: number }[];
  readonly deletes: IdRanges;
  readonly types: TypeLevels;
  readonly sequences: Sequences;
}
export type GuardVerdict =
  | { readonly kind: "nothing-new" }
  | { readonly kind: "new"; readonly effect: UpdateEffect }
  /** It builds on something unknown: catch up, ask again. */
  | { readonly kind: "gap" }
  /** No honest client makes this. */
  | { readonly kind: "refused"; readonly reason: string };

const refused = (reason: string): GuardVerdict => ({ kind: "refused", reason });
const GAP: GuardVerdict = { kind: "gap" };
/** Where more parts may be checked, it may still be taken. */
export const TOO_MANY_PARTS = refused("too many parts in one update");

/** Never throws. About 5 µs for a keystroke; linear in the structs. */
export function guardUpdate(bytes: Uint8Array, known: KnownState, limits: GuardLimits): GuardVerdict {
  let update: DecodedUpdate;
  try {
    update = decodeUpdate(bytes, limits.maxPartsPerUpdate);
  } catch (error) {
    return error instanceof TooManyParts ? TOO_MANY_PARTS : refused("not a Yjs update");
  }
  const stripped = stripKnown(update, known, limits);
  if ("kind" in stripped) return stripped;

  const { runs } = stripped;
  const sequences = Sequences.like(known.sequences);
  const placing = { known: known.sequences, found: sequences, deletes: [known.deletes, update.deletes] };
  const broken = (limits.trusted ? null : checkContents(runs)) ?? checkReferences(runs, known, placing);
  if (broken && !limits.trusted) return broken;
  const types = findTypeLevels(runs, known.types, limits.trusted ? Infinity : MAX_TYPE_LEVEL);
  if (!types) return refused("shared types nested too deeply");

  const ends = new Map(runs.map((run) => [run.client, runEnd(run)]));
  for (const [client, ranges] of update.deletes) {
    if ((ranges.at(-1) ?? 0) > (ends.get(client) ?? known.clockOf(client))) return GAP;
  }
  const deletes = update.deletes.without(known.deletes);
  if (runs.length === 0 && deletes.isEmpty) return { kind: "nothing-new" };
  return {
    kind: "new",
    effect: {
      bytes: encodeUpdate(runs, deletes), types, sequences,
      clocks: runs.map((run) => ({ client: run.client, from: runStart(run), to: runEnd(run) })),
      deletes: withBornDeleted(deletes, runs),
    },
  };
}

function checkContents(runs: readonly StructRun[]): GuardVerdict | null {
  for (const run of runs) {
    for (const struct of run.structs) {
      const reason = struct instanceof Y.Item ? refuseContent(struct.content) : null;
      if (reason) return refused(reason);
    }
  }
  return null;
}

/** Splits the update into one run per client and cuts off what is known. */
function stripKnown(
  update: DecodedUpdate, known: KnownState, limits: GuardLimits,
): { readonly runs: readonly StructRun[] } | GuardVerdict {
  const runs: StructRun[] = [];
  const seen = new Set<number>();
  let current: { client: number; next: number; structs: (Y.Item | Y.GC)[]; offset: number } | null = null;
  let budget = limits.maxClocks;
  for (const struct of update.structs) {
    const { client, clock } = struct.id;
    if (!current || current.client !== client) {
      if (seen.has(client)) return refused("one client id in two places");
      seen.add(client);
      current = { client, next: known.clockOf(client), structs: [], offset: 0 };
      runs.push(current);
    }
    if (struct instanceof Y.Skip) return GAP;
    if (!(struct.length > 0)) return refused("a struct without length");
    const end: number = clock + struct.length;
    if (end <= current.next) continue;
    if (clock > current.next) return GAP;
    if (current.structs.length === 0) current.offset = current.next - clock;
    current.structs.push(struct);
    budget -= end - current.next;
    if (budget < 0) return refused("a jump of the clock");
    current.next = end;
  }
  return { runs: runs.filter((run) => run.structs.length > 0) };
}

/** Every copy of the document counts collected and born-deleted structs among its deletes, so we do too. */
function withBornDeleted(deletes: IdRanges, runs: readonly StructRun[]): IdRanges {
  const all = new IdRanges();
  all.addAll(deletes);
  for (const run of runs) {
    run.structs.forEach((struct, index) => {
      if (!struct.deleted && !(struct instanceof Y.Item && struct.content instanceof Y.ContentDeleted)) return;
      all.add(run.client, struct.id.clock + (index === 0 ? run.offset : 0), struct.id.clock + struct.length);
    });
  }
  return all;
}
