/** Whether edits can be saved right now: what fails says so, what succeeds again says so, and silence is probed. */
import type { Pool } from "pg";

export type CommitHealth = "ok" | "away";

export interface DatabaseHealthOptions {
  readonly pool: Pool;
  /** Somebody is trying already, and will say how it went. */
  readonly isBusy: () => boolean;
  readonly onChange: (health: CommitHealth, error?: unknown) => void;
}

const PROBE_MS = 500;
/** A database that answers may still take nothing: its disk is nearly full, or it stands by for another. */
const CAN_WRITE = `SELECT current_setting('transaction_read_only') AS "readOnly"`;

export class DatabaseHealth {
  #state: CommitHealth = "ok";
  #probe: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(private readonly options: DatabaseHealthOptions) {}

  get state(): CommitHealth {
    return this.#state;
  }

  failed(error?: unknown): void {
    if (this.#state === "ok") {
      this.#state = "away";
      this.options.onChange("away", error);
    }
    this.#probeLater();
  }

  succeeded(): void {
    if (this.#state === "ok") return;
    this.#state = "ok";
    this.options.onChange("ok");
  }

  close(): void {
    this.#closed = true;
    if (this.#probe) clearTimeout(this.#probe);
  }

  #probeLater(): void {
    if (this.#probe || this.#closed) return;
    this.#probe = setTimeout(() => {
      this.#probe = null;
      if (this.#state === "ok") return;
      if (this.options.isBusy()) return this.#probeLater();
      this.options.pool.query<{ readOnly: string }>(CAN_WRITE).then(
        ({ rows }) => (rows[0]?.readOnly === "off" ? this.succeeded() : this.#probeLater()), () => this.#probeLater(),
      );
    }, PROBE_MS);
    this.#probe.unref();
  }
}
