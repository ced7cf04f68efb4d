/** Takes a Yjs update apart and puts one together, without a document. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { IdRanges } from "./id-ranges";

export type Struct = Y.Item | Y.GC | Y.Skip;
export interface DecodedUpdate {
  /** In the order of the update: one run per client, clocks rising. */
  readonly structs: readonly Struct[];
  readonly deletes: IdRanges;
}
/** Structs of one client without holes; of the first one only what follows `offset` clocks is new. */
export interface StructRun {
  readonly client: number;
  readonly structs: readonly (Y.Item | Y.GC)[];
  readonly offset: number;
}

export class TooManyParts extends Error {}
/** Yjs makes the decoder itself and decodes in one go, so that its count and its end can only stand here. */
let partsLeft = 0;
let reading: decoding.Decoder | null = null;
function countPart(): void {
  partsLeft -= 1;
  if (partsLeft < 0) throw new TooManyParts();
}
class CountingDecoder extends Y.UpdateDecoderV1 {
  constructor(decoder: decoding.Decoder) {
    super(decoder);
    reading = decoder;
  }
  override readInfo(): number {
    countPart();
    return super.readInfo();
  }
  override readString(): string {
    countPart();
    return super.readString();
  }
  override readAny(): unknown {
    countPart();
    return super.readAny();
  }
  override readDsLen(): number {
    countPart();
    return super.readDsLen();
  }
}

/**
 * `maxParts`: structs, words, values and deleted ranges together; throws TooManyParts as soon as it has read more,
 * because two bytes are enough for one and a hundred are needed to hold it. Throws whatever Yjs throws at broken bytes,
 * and at bytes behind the end: an update of Yjs' second format looks like an empty one with something behind it. Copies
 * the bytes first: a length that points past their end would otherwise read the memory behind them.
 */
export function decodeUpdate(bytes: Uint8Array, maxParts: number): DecodedUpdate {
  partsLeft = maxParts;
  const { structs, ds } = Y.decodeUpdateV2(new Uint8Array(bytes), CountingDecoder);
  if (reading && decoding.hasContent(reading)) throw new RangeError("bytes behind the end of the update");
  return { structs, deletes: IdRanges.fromDeletes(ds.clients) };
}

/** Clock of the first thing in a run that is not known yet. */
export const runStart = (run: StructRun): number => (run.structs[0]?.id.clock ?? 0) + run.offset;
/** The clock behind its last thing. */
export function runEnd(run: StructRun): number {
  const last = run.structs.at(-1);
  return last ? last.id.clock + last.length : 0;
}

export function encodeUpdate(runs: readonly StructRun[], deletes: IdRanges): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, runs.length);
  for (const run of [...runs].sort((a, b) => b.client - a.client)) {
    encoding.writeVarUint(encoder.restEncoder, run.structs.length);
    encoder.writeClient(run.client);
    encoding.writeVarUint(encoder.restEncoder, runStart(run));
    run.structs.forEach((struct, index) => struct.write(encoder, index === 0 ? run.offset : 0));
  }
  deletes.write(encoder.restEncoder);
  return encoder.toUint8Array();
}
