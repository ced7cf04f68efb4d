/** Scripts of parts that load later may not be there when they are wanted: no connection, or the server is down. */

/** Between two tries, ms. */
const AGAIN_MS = 3_000;

/**
 * Asks for a part until it comes.
 * @param onAway told with each try whether it is away
 * Throws what the part throws by itself: one that came and is broken is a fault of ours, and no second try mends it.
 */
export async function untilLoaded<T>(load: () => Promise<T>, onAway: (away: boolean) => void = () => undefined): Promise<T> {
  for (;;) {
    try {
      const part = await load();
      onAway(false);
      return part;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "ChunkLoadError") throw error;
      onAway(true);
      await new Promise((resolve) => { setTimeout(resolve, AGAIN_MS); });
    }
  }
}
