/**
 * Takes updates of a room's pages: guard, claim, commit. Keeps count of what was accepted and is not committed yet, so
 * that a fast typist's next frame need not wait for the commit of the last one.
 */
import type { CommitResult } from "./commit-queue";
import type { CommitRow } from "./commit-statement";
import type { ClientOwner } from "./client-ids";
import type { DocumentIndex } from "./document-index";
import type { GuardVerdict, KnownState, UpdateEffect } from "./update-guard";
import type { ClaimResult } from "../../lib/runtime/ports";

export interface UpdateSender {
  /** Of the connection. */
  readonly id: string;
  readonly userId: string;
  /** Also asked after something was waited for: a right may end meanwhile. */
  readonly mayWrite: boolean;
}
/** `later`: the database is away or has its hands full. `never`: it refuses this. */
export type Settled = "saved" | "later" | "never" | "map-gone";
export type Settle = (how: Settled) => void;
export type IntakeOutcome =
  /** On its way to the log, or nothing new: `settle` is or will be called. */
  | { readonly kind: "taken" }
  | { readonly kind: "gap" }
  /** The right to write has ended. */
  | { readonly kind: "not-allowed" }
  /** The map is as large as it may become. */
  | { readonly kind: "full" }
  /** Somebody else's client id, or one that only the server writes with. */
  | { readonly kind: "foreign"; readonly clientId: number }
  | { readonly kind: "refused"; readonly reason: string };

export interface RoomIntakeOptions {
  readonly mapId: string;
  readonly index: DocumentIndex;
  readonly owners: Map<number, ClientOwner>;
  /** Nothing more may be added. */
  readonly isFull: () => boolean;
  /** A promise for large updates. Never rejects for what a page sent. */
  readonly guard: (bytes: Uint8Array, known: KnownState) => GuardVerdict | Promise<GuardVerdict>;
  readonly claim: (clientId: number, userId: string) => Promise<ClaimResult>;
  readonly enqueue: (row: CommitRow, settle: (result: CommitResult) => void) => void;
  /** The update is in the log. */
  readonly onCommitted: (row: CommitRow & { readonly seq: number; readonly from: string; readonly effect: UpdateEffect }) => void;
}
interface InFlight {
  readonly userId: string;
  readonly effect: UpdateEffect;
  /** Waits of frames that brought nothing beyond this. */
  readonly followers: Settle[];
}
const TAKEN: IntakeOutcome = { kind: "taken" };

export class RoomIntake {
  readonly #inFlight: InFlight[] = [];
  /** Clocks up to which updates are accepted but not committed. */
  readonly #accepted = new Map<number, number>();

  constructor(private readonly options: RoomIntakeOptions) {}

  get isIdle(): boolean {
    return this.#inFlight.length === 0;
  }

  /** What an update would bring, without taking it. */
  inspect(userId: string, bytes: Uint8Array): GuardVerdict | Promise<GuardVerdict> {
    return this.options.guard(bytes, this.#knownTo(userId));
  }

  /** `settle("saved")` once everything in the update is committed. Rejects when the database is away for a claim. */
  receive(sender: UpdateSender, bytes: Uint8Array, settle: Settle): IntakeOutcome | Promise<IntakeOutcome> {
    const verdict = this.inspect(sender.userId, bytes);
    return verdict instanceof Promise
      ? verdict.then((found) => this.#decide(sender, bytes, found, settle))
      : this.#decide(sender, bytes, verdict, settle);
  }

  #decide(
    sender: UpdateSender, bytes: Uint8Array, verdict: GuardVerdict, settle: Settle,
  ): IntakeOutcome | Promise<IntakeOutcome> {
    switch (verdict.kind) {
      case "gap":
      case "refused":
        return verdict;
      case "nothing-new":
        this.#afterOwnCommits(sender.userId, settle);
        return TAKEN;
      case "new": {
        const { effect } = verdict;
        if (!sender.mayWrite) return { kind: "not-allowed" };
        if (effect.clocks.length > 0 && this.options.isFull()) return { kind: "full" };
        const unclaimed: number[] = [];
        for (const { client } of effect.clocks) {
          const owner = this.options.owners.get(client);
          if (!owner) unclaimed.push(client);
          else if (owner.userId !== sender.userId || owner.server) return { kind: "foreign", clientId: client };
        }
        if (unclaimed.length > 0) return this.#claimAll(sender, bytes, unclaimed, settle);
        // Another tab with the same backlog may have been faster while a large update was checked.
        const known = this.#knownTo(sender.userId);
        if (effect.clocks.some(({ client, from }) => known.clockOf(client) !== from)) return this.receive(sender, bytes, settle);
        this.#commit(sender, effect, settle);
        return TAKEN;
      }
    }
  }

  /** An offline backlog may hold several ids that were never seen here. */
  async #claimAll(
    sender: UpdateSender, bytes: Uint8Array, clientIds: readonly number[], settle: Settle,
  ): Promise<IntakeOutcome> {
    for (const clientId of clientIds) {
      const result = await this.options.claim(clientId, sender.userId);
      switch (result) {
        case "yours": continue;
        case "taken": return { kind: "foreign", clientId };
        case "full": return { kind: "refused", reason: "too many client ids" };
      }
    }
    return this.receive(sender, bytes, settle);
  }

  #commit(sender: UpdateSender, effect: UpdateEffect, settle: Settle): void {
    const { mapId, index } = this.options;
    const inFlight: InFlight = { userId: sender.userId, effect, followers: [settle] };
    this.#inFlight.push(inFlight);
    for (const { client, to } of effect.clocks) this.#accepted.set(client, to);
    // The person's next frame may put something into these types before they are committed.
    index.expect(effect);
    const row: CommitRow = { mapId, userId: sender.userId, clientIds: effect.clocks.map(({ client }) => client), bytes: effect.bytes };
    this.options.enqueue(row, (result) => {
      this.#inFlight.splice(this.#inFlight.indexOf(inFlight), 1);
      if (result.ok) this.options.onCommitted({ ...row, seq: result.seq, from: sender.id, effect });
      else index.forget(effect);
      this.#recountAccepted(effect);
      const how = settledBy(result);
      for (const follower of inFlight.followers) follower(how);
    });
  }

  /** What the update repeats may be on its way still: then it is saved when that is. */
  #afterOwnCommits(userId: string, settle: Settle): void {
    const last = this.#inFlight.findLast((inFlight) => inFlight.userId === userId);
    if (last) last.followers.push(settle);
    else settle("saved");
  }

  #recountAccepted(settled: UpdateEffect): void {
    for (const { client } of settled.clocks) this.#accepted.delete(client);
    for (const { effect } of this.#inFlight) for (const { client, to } of effect.clocks) this.#accepted.set(client, to);
  }

  /** A person builds on their own accepted edits at once, on other people's only when they are committed. */
  #knownTo(userId: string): KnownState {
    const { index, owners } = this.options;
    return {
      deletes: index.deletes, types: index.types, sequences: index.sequences,
      clockOf: (client) => {
        const accepted = this.#accepted.get(client);
        return accepted !== undefined && owners.get(client)?.userId === userId
          ? Math.max(accepted, index.clockOf(client)) : index.clockOf(client);
      },
    };
  }
}

function settledBy(result: CommitResult): Settled {
  if (result.ok) return "saved";
  switch (result.error.code) {
    case "unavailable": return "later";
    case "not_found": return "map-gone";
    default: return "never";
  }
}
