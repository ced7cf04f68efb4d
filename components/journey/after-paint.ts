/** Does work in the task right behind the next frame: what a key has just written shows before anything else is done with it. */

/** Where no frame comes (a hidden page, a machine at its limit) the work waits no longer than this, ms. */
const LONGEST_WAIT_MS = 100;

/** @returns takes it back */
export function afterPaint(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const takeBack = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(late);
    port1.onmessage = null;
    port1.close();
  };
  const run = (): void => {
    takeBack();
    work();
  };
  port1.onmessage = run;
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  const late = setTimeout(run, LONGEST_WAIT_MS);
  return takeBack;
}

/**
 * Calls `act` before anything can look at what is written in `area`: another key than a letter, a press of the pointer,
 * focus going elsewhere, the page going away. @returns stops it
 */
export function beforeAnythingElse(area: HTMLTextAreaElement, act: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) act();
  };
  window.addEventListener("keydown", handleKey, { signal, capture: true });
  for (const name of ["pointerdown", "pagehide", "beforeunload"]) window.addEventListener(name, act, { signal, capture: true });
  document.addEventListener("visibilitychange", act, { signal });
  area.addEventListener("blur", act, { signal });
  return () => listening.abort();
}
