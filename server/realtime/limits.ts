/** Counts and rates that one person, one map or one connection may use. */

/** Tokens flow in steadily up to a burst of one second's worth; who has none waits, nobody is closed. */
export class TokenBucket {
  #tokens: number;
  #at: number;

  constructor(private readonly perSecond: number, now = performance.now()) {
    this.#tokens = perSecond;
    this.#at = now;
  }

  /** 0: taken. Otherwise how long to wait for it, ms. */
  take(cost = 1, now = performance.now()): number {
    this.#tokens = Math.min(this.perSecond, this.#tokens + ((now - this.#at) * this.perSecond) / 1000);
    this.#at = now;
    // A single message that costs more than a burst empties the bucket instead of waiting for ever.
    const due = Math.min(cost, this.perSecond);
    if (this.#tokens >= due) {
      this.#tokens -= due;
      return 0;
    }
    return Math.ceil(((due - this.#tokens) * 1000) / this.perSecond);
  }
}

/** Everything is taken at once, also what is not there yet: who is in debt waits until it has flowed in. */
export class DebtBucket {
  #tokens: number;
  #at: number;

  constructor(private readonly perSecond: number, now = performance.now()) {
    this.#tokens = perSecond;
    this.#at = now;
  }

  /** How long to wait now, ms; 0: not at all. */
  take(cost: number, now = performance.now()): number {
    this.#tokens = Math.min(this.perSecond, this.#tokens + ((now - this.#at) * this.perSecond) / 1000) - cost;
    this.#at = now;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens * 1000) / this.perSecond);
  }
}

/** One bucket per person, for all their connections: kept, so that leaving and coming back does not fill it. */
export class PersonBuckets {
  readonly #buckets = new Map<string, DebtBucket>();

  constructor(private readonly perSecond: number) {}

  of(userId: string): DebtBucket {
    const bucket = this.#buckets.get(userId) ?? new DebtBucket(this.perSecond);
    this.#buckets.set(userId, bucket);
    return bucket;
  }
}

/** How many of something each key holds. */
export class Counter {
  readonly #counts = new Map<string, number>();

  constructor(private readonly limit: number) {}

  /** False: the key holds as many as it may. */
  take(key: string): boolean {
    const count = this.#counts.get(key) ?? 0;
    if (count >= this.limit) return false;
    this.#counts.set(key, count + 1);
    return true;
  }

  release(key: string): void {
    const count = (this.#counts.get(key) ?? 0) - 1;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}
