/** The bus of a single process: messages never leave it and never get lost. */
import type { Bus, BusMessage } from "./bus";

export class InProcessBus implements Bus {
  /** There are no others. */
  readonly isAway = false;
  readonly #listeners = new Set<(message: BusMessage) => void>();
  readonly #queue: BusMessage[] = [];
  #delivering = false;

  /** `onListenerError` hears of a listener that threw; the other listeners are still called. */
  constructor(private readonly onListenerError: (error: unknown) => void) {}

  /** Delivers before it returns, unless a listener published: then after the message in hand, which keeps the order. */
  publish(message: BusMessage): void {
    this.#queue.push(message);
    if (this.#delivering) return;
    this.#delivering = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#deliver(next);
    } finally {
      this.#delivering = false;
    }
  }

  subscribe(listener: (message: BusMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    this.#listeners.clear();
  }

  #deliver(message: BusMessage): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(message);
      } catch (error) {
        this.onListenerError(error);
      }
    }
  }
}
