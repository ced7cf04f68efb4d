/** A colleague at a keyboard who works at random: types, adds, moves, deletes, takes back, zooms. */
import type { Page } from "@playwright/test";
import type { Random } from "../../realtime/support/random";

export type Deed = "type" | "add" | "move" | "delete" | "undo" | "zoom";
const WEIGHTS: readonly (readonly [Deed, number])[] = [
  ["type", 0.4], ["add", 0.14], ["move", 0.2], ["delete", 0.07], ["undo", 0.12], ["zoom", 0.07],
];
const WORDS = ["label ", "waits ", "boots ", "why? ", "courier ", "refund "];
const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const;

function choose(random: Random): Deed {
  let left = random.next();
  for (const [deed, weight] of WEIGHTS) {
    left -= weight;
    if (left < 0) return deed;
  }
  return "type";
}

/** One thing of the grid that is on the page now gets focus. False: there is none. */
const focusOne = (page: Page, selector: string, which: number): Promise<boolean> => page.evaluate(([query, part]) => {
  const all = [...document.querySelectorAll<HTMLElement>(query)];
  const one = all[Math.floor(part * all.length)];
  one?.focus({ preventScroll: false });
  return one !== undefined && document.activeElement === one;
}, [selector, which] as const);

const isWriting = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);

/** Does one deed. Null: what it was about had gone or was out of the way, as happens between six people. */
export async function doSomething(page: Page, random: Random): Promise<Deed | null> {
  const deed = choose(random);
  const { keyboard } = page;
  switch (deed) {
    case "type": {
      if (!await focusOne(page, "[role=grid] .map-card[data-card]", random.next())) return null;
      await keyboard.press("Enter");
      if (!await isWriting(page)) return null;
      if (random.chance(0.3)) await keyboard.press("Backspace");
      await keyboard.type(random.pick(WORDS));
      await keyboard.press("Enter");
      return deed;
    }
    case "add": {
      if (!await focusOne(page, "[role=grid] [data-cell]:not([data-lane=feelings])", random.next())) return null;
      await keyboard.press("n");
      if (!await isWriting(page)) return null;
      await keyboard.type(random.pick(WORDS));
      await keyboard.press("Enter");
      return deed;
    }
    case "move":
      if (!await focusOne(page, "[role=grid] .map-card[data-card]", random.next())) return null;
      await keyboard.press(`Alt+${random.pick(ARROWS)}`);
      return deed;
    case "delete":
      if (!await focusOne(page, "[role=grid] .map-card[data-card]", random.next())) return null;
      await keyboard.press("Delete");
      return deed;
    case "undo":
      await keyboard.press(random.chance(0.3) ? "Control+Shift+z" : "Control+z");
      // "Undo anyway?" is answered with no.
      if (await page.evaluate(() => document.querySelector("[role=alertdialog], [role=dialog]") !== null)) await keyboard.press("Escape");
      return deed;
    case "zoom":
      await keyboard.press(random.pick(["+", "-", "-", "0"]));
      return deed;
  }
}
