/**
 * Reads the rights of many pages in few statements: one is in flight, and who asks meanwhile is in the next one. After a
 * restart hundreds come back at once, and each alone would wait for all those before it.
 */
import type { AccessKey, AccessVerdict } from "./access";

interface Waiting {
  readonly key: AccessKey;
  readonly resolve: (verdict: AccessVerdict) => void;
  readonly reject: (error: unknown) => void;
}
export type ReadAccess = (keys: readonly AccessKey[]) => Promise<readonly AccessVerdict[]>;

export class AccessBatch {
  #waiting: Waiting[] = [];
  #running = false;

  constructor(private readonly readAll: ReadAccess) {}

  /** Never older than the call. Rejects with what the database said. */
  read(key: AccessKey): Promise<AccessVerdict> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        const verdicts = await this.readAll(batch.map(({ key }) => key));
        batch.forEach(({ resolve, reject }, index) => {
          const verdict = verdicts[index];
          if (verdict) resolve(verdict);
          else reject(new Error("a right was not read"));
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = false;
  }
}
