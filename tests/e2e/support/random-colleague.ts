/** A colleague with mouse and keyboard who works at random: types, adds, moves, deletes, takes back, zooms. */
import type { Page } from "@playwright/test";
import type { Random } from "../../realtime/support/random";

export type Deed = "type" | "add" | "move" | "delete" | "undo" | "zoom";
const WEIGHTS: readonly (readonly [Deed, number])[] = [
  ["type", 0.34], ["add", 0.12], ["move", 0.24], ["delete", 0.08], ["undo", 0.15], ["zoom", 0.07],
];
const WORDS = ["why?", "late ", "box ", "ok "];
const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const;
const CARD = ".map-card[data-card]:not([data-typing])";
const CELL = "[data-cell]:not([data-lane=feelings])";

function choose(random: Random): Deed {
  let left = random.next();
  for (const [deed, weight] of WEIGHTS) {
    left -= weight;
    if (left < 0) return deed;
  }
  return "type";
}

/** Clicks one of the things in view. False: none of them can be reached, or a question stood in the way and was answered with no. */
async function clickOne(page: Page, selector: string, part: number): Promise<boolean> {
  const at = await page.evaluate(([query, share]) => {
    if (document.querySelector("[role=alertdialog], [role=dialog]")) return "question";
    const all = [...document.querySelectorAll<HTMLElement>(`[role=grid] :is(${query})`)];
    for (let turn = 0; turn < Math.min(all.length, 25); turn += 1) {
      const one = all[(Math.floor(share * all.length) + turn * 7) % all.length];
      const box = one?.getBoundingClientRect();
      if (!one || !box) continue;
      const point = { x: box.left + box.width / 2, y: box.top + Math.min(10, box.height / 2) };
      if (document.elementFromPoint(point.x, point.y)?.closest(query) === one) return point;
    }
    return null;
  }, [selector, part] as const);
  if (at === "question") await page.keyboard.press("Escape");
  if (at === null || at === "question") return false;
  await page.mouse.click(at.x, at.y);
  return true;
}

/** Writes when a note is open for it. Otherwise what was opened instead, if anything, is closed again. */
async function write(page: Page, random: Random): Promise<boolean> {
  const isOpen = await page.evaluate(() => document.activeElement?.matches(".map-card-editor textarea") ?? false);
  if (isOpen) await page.keyboard.type(random.pick(WORDS));
  await page.keyboard.press(isOpen ? "Enter" : "Escape");
  return isOpen;
}

/** Does one deed. Null: what it was about had gone or was out of reach, as happens between six people. */
export async function doSomething(page: Page, random: Random): Promise<Deed | null> {
  const deed = choose(random);
  const { keyboard } = page;
  switch (deed) {
    case "type":
      if (!await clickOne(page, CARD, random.next())) return null;
      await keyboard.press("Enter");
      return await write(page, random) ? deed : null;
    case "add":
      if (!await clickOne(page, CELL, random.next())) return null;
      await keyboard.press("n");
      return await write(page, random) ? deed : null;
    case "move":
      if (!await clickOne(page, CARD, random.next())) return null;
      await keyboard.press(`Alt+${random.pick(ARROWS)}`);
      return deed;
    case "delete":
      if (!await clickOne(page, CARD, random.next())) return null;
      await keyboard.press("Delete");
      return deed;
    case "undo":
      await keyboard.press(random.chance(0.3) ? "Control+Shift+z" : "Control+z");
      return deed;
    case "zoom":
      await keyboard.press(random.pick(["+", "-"]));
      return deed;
  }
}
