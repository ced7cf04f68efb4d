/**
 * When thousands of edits a second arrive, statements keep a distance: each costs much the same for five edits and for
 * fifty, and what one of them commits goes to each page as one frame. Below that nothing waits.
 */

/** So many rows within the window are a flood: a thousand a second. */
const FLOOD_ROWS = 50;
const WINDOW_MS = 50;
/** From one statement's start to the next one's, in a flood. */
const DISTANCE_MS = 12;

export class UnderLoad {
  /** Start and rows of the statements in the window, oldest first. */
  readonly #begun: { readonly at: number; readonly rows: number }[] = [];

  /** How long the next statement should wait, ms; 0: not at all. */
  waitMs(now: number): number {
    while (this.#begun[0] && this.#begun[0].at < now - WINDOW_MS) this.#begun.shift();
    const last = this.#begun.at(-1);
    const rows = this.#begun.reduce((sum, statement) => sum + statement.rows, 0);
    return last && rows >= FLOOD_ROWS ? Math.max(0, last.at + DISTANCE_MS - now) : 0;
  }

  begin(rows: number, now: number): void {
    this.#begun.push({ at: now, rows });
  }
}
