/** What becomes of one connection's edits: saved and acknowledged, asked for again, dropped, or the end of it. */
import { CLOSE, type CloseCode } from "../../lib/collaboration/close-codes";
import type { Notice } from "../../lib/collaboration/protocol";
import type { AckCounter } from "./ack-counter";
import { counters } from "./counters";
import type { IncomingMessage } from "./incoming-message";
import type { Room, RoomMember } from "./room";
import type { IntakeOutcome, Settled } from "./room-intake";
import { isPassingFailure } from "./database-errors";

export interface UpdateReceiverOptions {
  /** The count of saved frames has risen. */
  readonly ack: () => void;
  readonly notify: (notice: Notice) => void;
  readonly refuse: (code: CloseCode, reason: string) => void;
}
type Update = Extract<IncomingMessage, { type: "update" }>;

/** Resyncs in a row that led nowhere: no honest page needs more than one or two. */
const MAX_FRUITLESS_RESYNCS = 8;

export class UpdateReceiver {
  #resyncs = 0;
  /** A step 1 of ours is out, and its answer has not come. */
  #asked = false;
  /** The database is away: nothing is asked for until it is back. */
  #waiting = false;

  constructor(
    private readonly member: RoomMember, private readonly room: Room, private readonly acks: AckCounter,
    private readonly options: UpdateReceiverOptions,
  ) {}

  /** Null: done already. A promise only when something had to be waited for. */
  receive(update: Update, canWrite: boolean): Promise<void> | null {
    const frame = this.acks.next();
    if (update.isStepTwo) this.#asked = false;
    if (!canWrite) return this.#receiveReadOnly(update, frame);
    const outcome = this.#take(update, frame);
    return outcome instanceof Promise ? this.#concludeLater(outcome, update, frame) : this.#conclude(outcome, update, frame, true);
  }

  async #concludeLater(outcome: Promise<IntakeOutcome>, update: Update, frame: number): Promise<void> {
    await this.#conclude(await outcome, update, frame, true);
  }

  /** The database is back: asks again for what was dropped meanwhile. */
  resume(): void {
    this.#waiting = false;
    this.#asked = false;
    this.#resyncs = 0;
    if (this.acks.hasGap) this.#askAgain();
  }

  #take(update: Update, frame: number): IntakeOutcome | Promise<IntakeOutcome> {
    const outcome = this.room.receive(this.member, update.bytes, (how) => this.#settle(how, update, frame));
    if (!(outcome instanceof Promise)) return outcome;
    return outcome.catch((error: unknown): IntakeOutcome => {
      if (!isPassingFailure(error)) throw error;
      this.#settle("later", update, frame);
      this.room.reportFailure(error);
      return { kind: "taken" };
    });
  }

  #settle(how: Settled, update: Update, frame: number): void {
    counters.updates[how] += 1;
    switch (how) {
      case "saved":
        this.#resyncs = 0;
        if (this.acks.settle(frame, update.isStepTwo)) this.options.ack();
        return;
      case "later":
        this.#waiting = true;
        this.acks.drop(frame);
        return;
      case "never":
        this.acks.drop(frame);
        return this.options.refuse(CLOSE.refused, "this cannot be saved");
      case "map-gone":
        return this.options.refuse(CLOSE.notFound, "the map is gone");
    }
  }

  /** `mayCatchUp`: what is unknown here may be committed by another node already. */
  #conclude(outcome: IntakeOutcome, update: Update, frame: number, mayCatchUp: boolean): Promise<void> | null {
    switch (outcome.kind) {
      case "taken":
        return null;
      case "refused":
        counters.updates.guard += 1;
        this.options.refuse(CLOSE.refused, outcome.reason);
        return null;
      case "not-allowed":
        this.acks.drop(frame);
        this.options.notify({ v: 1, type: "read-only" });
        return null;
      case "full":
        this.options.refuse(CLOSE.tooLarge, "the map is full");
        return null;
      case "foreign":
        if (mayCatchUp) return this.#catchUpAndRetry(update, frame);
        counters.updates.foreign += 1;
        this.options.refuse(CLOSE.clientIdTaken, "a client id of somebody else");
        return null;
      case "gap":
        // While an answer is awaited it brings this along, too.
        if (mayCatchUp && !this.acks.hasGap) return this.#catchUpAndRetry(update, frame);
        counters.updates.gap += 1;
        this.acks.drop(frame);
        this.#askAgain();
        return null;
    }
  }

  async #catchUpAndRetry(update: Update, frame: number): Promise<void> {
    await this.room.catchUp();
    await this.#conclude(await this.#take(update, frame), update, frame, false);
  }

  #askAgain(): void {
    if (this.#asked || this.#waiting) return;
    this.#resyncs += 1;
    if (this.#resyncs > MAX_FRUITLESS_RESYNCS) {
      this.options.refuse(CLOSE.refused, "its edits build on something nobody has");
      return;
    }
    this.#asked = true;
    counters.resyncs += 1;
    this.member.send(this.room.stepOne());
  }

  /** A write is dropped and the connection stays. What brings nothing new is no write. */
  async #receiveReadOnly(update: Update, frame: number): Promise<void> {
    const verdict = await this.room.inspect(this.member.userId, update.bytes);
    if (verdict.kind === "refused") {
      counters.updates.guard += 1;
      return this.options.refuse(CLOSE.refused, verdict.reason);
    }
    // Every copy deletes what lost against a later value by itself and says so in its next step 2: no write either.
    const isNews = verdict.kind === "new" && (verdict.effect.clocks.length > 0 || !update.isStepTwo);
    if (verdict.kind === "gap" || isNews) {
      counters.updates["read-only"] += 1;
      this.acks.drop(frame);
      this.options.notify({ v: 1, type: "read-only" });
    } else if (this.acks.settle(frame, update.isStepTwo)) this.options.ack();
  }
}
