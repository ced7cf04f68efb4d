/**
 * Counts a connection's sync frames (step 2 and update) and knows up to which of them everything is saved. A frame that
 * was dropped for a gap holds the count until a step 2 is saved that came after it: that one carries all the page has.
 */
export class AckCounter {
  #received = 0;
  #saved = 0;
  #droppedAt: number | null = null;

  /** The number of the frame just received, from 1. */
  next(): number {
    this.#received += 1;
    return this.#received;
  }

  drop(frame: number): void {
    this.#droppedAt ??= frame;
  }

  get hasGap(): boolean {
    return this.#droppedAt !== null;
  }

  /** Frames settle in order. True: the count to acknowledge has risen. */
  settle(frame: number, isStepTwo: boolean): boolean {
    if (this.#droppedAt !== null && frame > this.#droppedAt) {
      if (!isStepTwo) return false;
      this.#droppedAt = null;
    }
    if (frame <= this.#saved) return false;
    this.#saved = frame;
    return true;
  }

  get saved(): number {
    return this.#saved;
  }
}
