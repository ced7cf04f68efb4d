/** From the sign-in page to the first own note without touching the mouse. */
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";
import type { Page } from "@playwright/test";

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const words = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute("aria-label") ?? ""} ${element?.textContent ?? ""}`;
    });
    if (name.test(words)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

test("signs in, opens the journey and writes the first note by keyboard alone", async ({ stranger }) => {
  const { page } = await stranger();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await tabTo(page, /Priya Nair/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/w\/[^/]+$/);
  await tabTo(page, /Buy and return boots online/);
  await page.keyboard.press("Enter");
  const map = new MapPage(page);
  await map.expectSaved();
  await tabTo(page, /Customer actions, Boots fail on a walk|8 stages|Boots fail on a walk|Awareness/);
  await page.keyboard.press("Control+Home");
  for (let moves = 0; moves < 40 && !(await map.cell("Department notes", "Boots fail on a walk").evaluate((cell) => cell.contains(document.activeElement))); moves += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("n");
  await page.keyboard.type("They ask which boots stay dry");
  await page.keyboard.press("Enter");
  await expect(map.card("They ask which boots stay dry")).toBeVisible();
  await expect(map.card("They ask which boots stay dry")).toHaveAccessibleName(/Support.*by Priya/);
  await map.expectSaved();
});

test("moves a note to another cell and takes it back by keyboard", async ({ colleague, demo }) => {
  const { createSmallMap, SMALL_MAP: { lanes, steps } } = await import("./support/api");
  const sales = await colleague("sales");
  const { path } = await createSmallMap(sales.context, demo.url);
  const map = await new MapPage(sales.page).open(path);
  await map.writeNote(lanes.notes, steps.finds, "Moves along");
  await map.card("Moves along").focus();
  await sales.page.keyboard.press("Alt+ArrowRight");
  await expect(map.cell(lanes.notes, steps.books).getByText("Moves along")).toBeVisible();
  await sales.page.keyboard.press("Control+z");
  await expect(map.cell(lanes.notes, steps.finds).getByText("Moves along")).toBeVisible();
});
