/** Cuts a Yjs update that is too large for one frame into smaller ones that apply in order, each without a gap. */
import { createEncoder, length, toUint8Array, writeUint8Array, writeVarUint, type Encoder } from "lib0/encoding";
import { decodeUpdate, Item, Skip, UpdateEncoderV1, type GC, type ID } from "yjs";

type Struct = Item | GC;
interface Queue { readonly client: number; readonly structs: Struct[]; readonly first: number; next: number; clock: number }
interface Run { readonly encoder: UpdateEncoderV1; readonly clock: number; count: number }

/** The server refuses updates of too many structs, however small they are. */
const MOST_STRUCTS = 50_000;

const isId = (value: unknown): value is ID =>
  typeof value === "object" && value !== null && "client" in value && "clock" in value;

const queuesOf = (structs: readonly (Item | GC | Skip)[]): Map<number, Queue> => {
  const queues = new Map<number, Queue>();
  for (const struct of structs) {
    if (struct instanceof Skip) continue;
    const { client, clock } = struct.id;
    const queue = queues.get(client);
    if (queue) queue.structs.push(struct);
    else queues.set(client, { client, structs: [struct], first: clock, next: 0, clock });
  }
  return queues;
};

/** What a struct points at lies outside the update, or is already in an earlier struct. */
const isReady = (struct: Struct, queues: ReadonlyMap<number, Queue>): boolean => {
  if (!(struct instanceof Item)) return true;
  const needs: readonly unknown[] = [struct.origin, struct.rightOrigin, struct.parent];
  return needs.every((need) => {
    if (!isId(need)) return true;
    const queue = queues.get(need.client);
    return queue === undefined || need.clock < queue.first || need.clock < queue.clock;
  });
};

const assemble = (runs: ReadonlyMap<number, Run>, writeDeletes: (encoder: Encoder) => void): Uint8Array => {
  const encoder = createEncoder();
  writeVarUint(encoder, runs.size);
  // Yjs writes higher client ids first.
  for (const [client, run] of [...runs].sort(([a], [b]) => b - a)) {
    writeVarUint(encoder, run.count);
    writeVarUint(encoder, client);
    writeVarUint(encoder, run.clock);
    writeUint8Array(encoder, run.encoder.toUint8Array());
  }
  writeDeletes(encoder);
  return toUint8Array(encoder);
};

const noDeletes = (encoder: Encoder): void => { writeVarUint(encoder, 0); };

type Ranges = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
const writeRanges = (ranges: Ranges) => (encoder: Encoder): void => {
  writeVarUint(encoder, ranges.size);
  for (const [client, list] of ranges) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, list.length);
    for (const { clock, len } of list) { writeVarUint(encoder, clock); writeVarUint(encoder, len); }
  }
};

const begin = (struct: Struct): Run => ({ encoder: new UpdateEncoderV1(), clock: struct.id.clock, count: 0 });

const structPieces = (queues: Map<number, Queue>, maxBytes: number): Uint8Array[] => {
  const pieces: Uint8Array[] = [];
  let runs = new Map<number, Run>();
  let [size, structs] = [0, 0];
  const cut = (): void => {
    if (runs.size > 0) pieces.push(assemble(runs, noDeletes));
    runs = new Map();
    [size, structs] = [0, 0];
  };
  const write = (queue: Queue, struct: Struct): void => {
    const run = runs.get(queue.client) ?? begin(struct);
    runs.set(queue.client, run);
    const before = length(run.encoder.restEncoder);
    struct.write(run.encoder, 0);
    run.count += 1;
    structs += 1;
    size += length(run.encoder.restEncoder) - before;
    queue.next += 1;
    queue.clock = struct.id.clock + struct.length;
    if (size >= maxBytes || structs >= MOST_STRUCTS) cut();
  };
  for (let moved = true; moved;) {
    moved = false;
    for (const queue of queues.values()) {
      for (let struct = queue.structs[queue.next]; struct && isReady(struct, queues); struct = queue.structs[queue.next]) {
        write(queue, struct);
        moved = true;
      }
    }
  }
  cut();
  return pieces;
};

/**
 * Pieces of about `maxBytes` (a piece ends with the struct that reaches it), in causal order. The last is a summary: the
 * last struct of every client once more, and all deletions. Whoever can take it has taken everything before; to whom a
 * piece is missing it is a gap. Applying all of them in order equals applying `update`.
 */
export const splitUpdate = (update: Uint8Array, maxBytes: number): Uint8Array[] => {
  const { structs, ds } = decodeUpdate(update);
  const queues = queuesOf(structs);
  const pieces = structPieces(queues, maxBytes);
  const ends = new Map<number, Run>();
  for (const { client, structs: own } of queues.values()) {
    const last = own.at(-1);
    if (!last) continue;
    const run = begin(last);
    last.write(run.encoder, 0);
    run.count = 1;
    ends.set(client, run);
  }
  return [...pieces, assemble(ends, writeRanges(ds.clients))];
};
