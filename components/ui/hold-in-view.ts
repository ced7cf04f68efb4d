/** Scrolls to an element and keeps it in view while what comes late grows around it. */

/** Parts of a panel come with their scripts and answers, ms. */
const LATE_MS = 5_000;
/** Whoever does something wants to see what they are at. */
const OVER = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** @param block where in its panel. @returns ends it; it also ends by itself, and with whatever a person does next */
export function holdInView(element: HTMLElement, block: ScrollLogicalPosition): () => void {
  const show = () => element.scrollIntoView({ block });
  const changes = new MutationObserver(show);
  const over = new AbortController();
  const stop = () => {
    changes.disconnect();
    clearTimeout(timer);
    over.abort();
  };
  const timer = setTimeout(stop, LATE_MS);
  for (const event of OVER) window.addEventListener(event, stop, { capture: true, passive: true, signal: over.signal });
  changes.observe(element.closest("[data-region=panel]") ?? document.body, { childList: true, subtree: true });
  show();
  return stop;
}
