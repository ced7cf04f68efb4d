/** What is known of a document while only its bytes are kept: next clocks, deletes, depths of types, places of items. */
import * as encoding from "lib0/encoding";
import { IdRanges } from "./id-ranges";
import { Sequences, type SequenceEntries } from "./sequences";
import { TypeLevels } from "./type-levels";
import type { KnownState, UpdateEffect } from "./update-guard";

/** The index as plain data, to travel between threads. */
export interface DocumentIndexData {
  readonly clocks: readonly (readonly [number, number])[];
  readonly deletes: readonly (readonly [number, readonly number[]])[];
  readonly types: readonly (readonly [number, readonly number[]])[];
  readonly sequences: SequenceEntries;
}
export const EMPTY_INDEX: DocumentIndexData = { clocks: [], deletes: [], types: [], sequences: { clients: [], roots: [] } };

export class DocumentIndex implements KnownState {
  readonly clocks = new Map<number, number>();
  readonly deletes = new IdRanges();
  readonly types = new TypeLevels();
  readonly sequences = new Sequences();
  #stateVector: Uint8Array | null = null;

  clockOf(client: number): number {
    return this.clocks.get(client) ?? 0;
  }

  apply(effect: Omit<UpdateEffect, "bytes">): void {
    for (const { client, to } of effect.clocks) this.clocks.set(client, Math.max(to, this.clockOf(client)));
    if (effect.clocks.length > 0) this.#stateVector = null;
    this.deletes.addAll(effect.deletes);
    this.expect(effect);
  }

  /** It is on its way to the log: what its person writes next may stand in it. */
  expect({ types, sequences }: Pick<UpdateEffect, "types" | "sequences">): void {
    this.types.addAll(types);
    this.sequences.addAll(sequences);
  }
  /** It was expected and did not come: its clocks may bring something else. */
  forget({ clocks }: Pick<UpdateEffect, "clocks">): void {
    for (const { client, from } of clocks) {
      this.types.forget(client, from);
      this.sequences.forget(client, from);
    }
  }

  /** Adds what another index of the same document knows. */
  absorb(data: DocumentIndexData): void {
    for (const [client, clock] of data.clocks) this.clocks.set(client, Math.max(clock, this.clockOf(client)));
    this.#stateVector = null;
    this.deletes.addAll(IdRanges.fromEntries(data.deletes));
    this.types.addAll(TypeLevels.fromEntries(data.types));
    this.sequences.addAll(Sequences.fromEntries(data.sequences));
  }

  /** As Yjs encodes it. The same bytes until the clocks change. */
  encodeStateVector(): Uint8Array {
    this.#stateVector ??= encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, this.clocks.size);
      for (const [client, clock] of [...this.clocks].sort((a, b) => b[0] - a[0])) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
      }
    });
    return this.#stateVector;
  }

  toData(): DocumentIndexData {
    return {
      clocks: [...this.clocks], deletes: this.deletes.toEntries(), types: this.types.toEntries(),
      sequences: this.sequences.toEntries(),
    };
  }
  static fromData(data: DocumentIndexData): DocumentIndex {
    const index = new DocumentIndex();
    index.absorb(data);
    return index;
  }
}
