/** Work that need not be done before a letter shows: it waits for the frame that shows it, and no longer. */

/** A page that is slow to draw does not keep work waiting, ms. */
const LONGEST_MS = 50;

/** Whether a frame is to be waited for: somebody may see this page. */
export const pageDraws = (): boolean => typeof requestAnimationFrame === "function" && document.visibilityState === "visible";

/** Runs `work` behind the next frame, or soon where nothing is drawn. @returns a function that drops it */
export const afterFrame = (work: () => void): (() => void) => {
  const draws = pageDraws();
  let behind: ReturnType<typeof setTimeout> | undefined;
  const frame = draws ? requestAnimationFrame(() => { behind = setTimeout(run); }) : null;
  const timer = setTimeout(run, draws ? LONGEST_MS : 0);
  function drop(): void {
    clearTimeout(timer);
    clearTimeout(behind);
    if (frame !== null) cancelAnimationFrame(frame);
  }
  function run(): void {
    drop();
    work();
  }
  return drop;
};
