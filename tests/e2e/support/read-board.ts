/** Reads a whole board as a person does who scrolls through it: every card that shows, with its words. */
import type { Page } from "@playwright/test";

/** Chromium with six busy pages at times stops drawing one of them for good, while its script goes on. */
const NO_FRAME_MS = 10_000;

export const isDrawn = (page: Page): Promise<boolean> => page.evaluate((patience) => new Promise<boolean>((resolve) => {
  setTimeout(() => resolve(false), patience);
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
}), NO_FRAME_MS);

/**
 * Card id → the words on it. Chips and pills, which show no words of their own, are left out.
 * @throws when the page is not drawn any more
 */
export async function readByScrolling(page: Page): Promise<ReadonlyMap<string, string>> {
  return new Map(await page.evaluate(async (patience) => {
    const drawn = (): Promise<void> => new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => reject(new Error("The page is not drawn any more.")), patience);
      requestAnimationFrame(() => requestAnimationFrame(() => {
        clearTimeout(tooLate);
        resolve();
      }));
    });
    const scroller = document.querySelector<HTMLElement>(".map-scroll");
    if (!scroller) throw new Error("There is no board on this page.");
    const words = new Map<string, string>();
    for (let top = 0; ; top += scroller.clientHeight / 2) {
      for (let left = 0; ; left += scroller.clientWidth / 2) {
        scroller.scrollTo({ top, left, behavior: "instant" });
        await drawn();
        for (const card of scroller.querySelectorAll<HTMLElement>(".map-card[data-card]")) {
          const text = card.querySelector(".map-card-text");
          if (text) words.set(card.dataset["card"] ?? "", text.hasAttribute("data-empty") ? "" : text.textContent ?? "");
        }
        if (left >= scroller.scrollWidth - scroller.clientWidth) break;
      }
      if (top >= scroller.scrollHeight - scroller.clientHeight) break;
    }
    return [...words];
  }, NO_FRAME_MS));
}
