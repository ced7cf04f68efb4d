/**
 * The only way into the log. One statement is in flight for all maps; what arrives meanwhile is the next batch, so
 * there is no timer and no waiting while the database is idle. Only a flood of edits is gathered for some milliseconds.
 */
import type { Pool } from "pg";
import { AppError } from "../../lib/errors";
import { commitRows, type CommitRow, type Committed } from "./commit-statement";
import { isPassingFailure } from "./database-errors";
import { DatabaseHealth, type CommitHealth } from "./database-health";
import { secondsSince, timings } from "./timings";
import { UnderLoad } from "./under-load";

export type CommitResult =
  | { readonly ok: true; readonly seq: number; readonly at: Date }
  /** `not_found`: the map is gone. `unavailable`: no room, or closing. `internal`: the database refuses this row. */
  | { readonly ok: false; readonly error: AppError };

export interface CommitQueueOptions {
  readonly pool: Pool;
  /** Uncommitted bytes; above it `enqueue` refuses. */
  readonly maxBytes: number;
  /** Edits waiting longer than this mean "not saved", ms. */
  readonly awayAfterMs?: number;
  readonly onHealth: (health: CommitHealth, error?: unknown) => void;
  readonly onRefusedRow: (row: CommitRow, error: unknown) => void;
}

interface Waiting {
  readonly row: CommitRow;
  readonly settle: (result: CommitResult) => void;
  readonly since: number;
}

const MAX_BATCH_ROWS = 500;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const AWAY_AFTER_MS = 1_500;

const endOfTurn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

export class CommitQueue {
  #waiting: Waiting[] = [];
  #bytes = 0;
  #running: Promise<void> | null = null;
  readonly #health: DatabaseHealth;
  readonly #load = new UnderLoad();
  #watchdog: NodeJS.Timeout | null = null;
  #pause: { readonly timer: NodeJS.Timeout; readonly end: () => void } | null = null;
  #closing = false;

  constructor(private readonly options: CommitQueueOptions) {
    this.#health = new DatabaseHealth({ pool: options.pool, onChange: options.onHealth, isBusy: () => this.#waiting.length > 0 });
  }

  get health(): CommitHealth {
    return this.#health.state;
  }
  /** Something else than a commit failed because the database is away. */
  reportFailure(error: unknown): void {
    this.#health.failed(error);
  }
  /** `lagMs`: how long the oldest has waited; 0 without any. */
  get depth(): { readonly rows: number; readonly bytes: number; readonly lagMs: number } {
    const oldest = this.#waiting[0];
    return { rows: this.#waiting.length, bytes: this.#bytes, lagMs: oldest ? Math.max(0, Date.now() - oldest.since) : 0 };
  }
  get isFull(): boolean {
    return this.#closing || this.#bytes >= this.options.maxBytes;
  }

  /**
   * `settle` is called exactly once and in the order of the queue, after the commit or the refusal. A refused row
   * takes everything its sender has waiting in the same map with it: it may build on what was refused.
   */
  enqueue(row: CommitRow, settle: (result: CommitResult) => void): void {
    if (this.isFull) {
      // Until the next commit: then there is room again, and whoever was refused is asked to come back.
      if (!this.#closing) this.#health.failed();
      settle({ ok: false, error: new AppError("unavailable", "the commit queue takes nothing more", { retryAfter: 2 }) });
      return;
    }
    this.#waiting.push({ row, settle, since: performance.now() });
    this.#bytes += row.bytes.length;
    this.#watch();
    this.#running ??= this.#run();
  }

  /** Waits until everything is committed, at most `patienceMs`; what is left then is refused as unavailable. */
  async close(patienceMs: number): Promise<void> {
    this.#closing = true;
    this.#pause?.end();
    const patience = new Promise<void>((resolve) => { setTimeout(resolve, patienceMs).unref(); });
    await Promise.race([this.#running ?? Promise.resolve(), patience]);
    const left = this.#waiting.splice(0);
    for (const waiting of left) this.#settle(waiting, { ok: false, error: new AppError("unavailable", "the server is stopping") });
    if (this.#watchdog) clearTimeout(this.#watchdog);
    this.#health.close();
  }

  async #run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    // What this turn's sockets have still to say joins the batch: a statement costs much the same for one row and for fifty.
    for (await endOfTurn(); this.#waiting.length > 0; await endOfTurn()) {
      const wait = this.#closing ? 0 : this.#load.waitMs(performance.now());
      if (wait > 0) await this.#sleep(wait);
      const batch = this.#takeBatch();
      this.#load.begin(batch.length, performance.now());
      if (await this.#commit(batch)) {
        pause = FIRST_PAUSE_MS;
        continue;
      }
      await this.#sleep(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    // In the same breath as the look at the empty queue: whoever enqueues next starts anew.
    this.#running = null;
  }

  #takeBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { row } of this.#waiting) {
      if (count > 0 && (count >= MAX_BATCH_ROWS || bytes + row.bytes.length > MAX_BATCH_BYTES)) break;
      bytes += row.bytes.length;
      count += 1;
    }
    return this.#waiting.slice(0, count);
  }

  /** False: the database is away, and the batch still waits at the head of the queue. */
  async #commit(batch: readonly Waiting[]): Promise<boolean> {
    let results: readonly (Committed | null)[];
    const start = performance.now();
    try {
      results = await commitRows(this.options.pool, batch.map(({ row }) => row));
    } catch (error) {
      if (isPassingFailure(error)) {
        this.#health.failed(error);
        return false;
      }
      return this.#bisect(batch, error);
    }
    timings.commit.observe(secondsSince(start));
    timings.batch.observe(batch.length);
    this.#health.succeeded();
    batch.forEach((waiting, index) => {
      const committed = results[index] ?? null;
      if (!this.#remove(waiting)) return;
      this.#settle(waiting, committed
        ? { ok: true, ...committed }
        : { ok: false, error: new AppError("not_found", `map ${waiting.row.mapId} does not exist`) });
    });
    return true;
  }

  async #bisect(batch: readonly Waiting[], error: unknown): Promise<boolean> {
    const [only, ...others] = batch;
    if (only && others.length === 0) {
      this.#refuse(only, error);
      return true;
    }
    const middle = Math.ceil(batch.length / 2);
    if (!await this.#commit(batch.slice(0, middle))) return false;
    const stillWaiting = batch.slice(middle).filter((waiting) => this.#waiting.includes(waiting));
    return stillWaiting.length === 0 || this.#commit(stillWaiting);
  }

  #refuse(culprit: Waiting, error: unknown): void {
    this.options.onRefusedRow(culprit.row, error);
    const { mapId, userId } = culprit.row;
    const refused = this.#waiting.filter(({ row }) => row.mapId === mapId && row.userId === userId);
    for (const waiting of refused) {
      this.#remove(waiting);
      this.#settle(waiting, { ok: false, error: new AppError("internal", "the database refuses this update", { cause: error }) });
    }
  }

  /** False: settled already (the queue was closed meanwhile). */
  #remove(waiting: Waiting): boolean {
    const index = this.#waiting.indexOf(waiting);
    if (index < 0) return false;
    this.#waiting.splice(index, 1);
    return true;
  }

  #settle(waiting: Waiting, result: CommitResult): void {
    this.#bytes -= waiting.row.bytes.length;
    waiting.settle(result);
  }

  /** A statement that neither succeeds nor fails is a database that is away, too. */
  #watch(): void {
    if (this.#watchdog) return;
    const patience = this.options.awayAfterMs ?? AWAY_AFTER_MS;
    const check = () => {
      this.#watchdog = null;
      const oldest = this.#waiting[0];
      if (!oldest) return;
      const age = performance.now() - oldest.since;
      // Answers that came while this process was kept from running are read first: they are no reason to call the database away.
      if (age >= patience) setImmediate(() => { if (this.#waiting[0] === oldest) this.#health.failed(); });
      this.#watchdog = setTimeout(check, age >= patience ? patience : patience - age);
    };
    this.#watchdog = setTimeout(check, patience);
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        this.#pause = null;
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#pause = { timer, end };
    });
  }
}
