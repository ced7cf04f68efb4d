/** A whole mapping session without touching the mouse, from the sign-in page back to the list of journeys. */
import { createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";
import type { Locator, Page } from "@playwright/test";

const { lanes, steps } = SMALL_MAP;

/** Presses a key until something with this name has the focus. */
async function pressTo(page: Page, name: RegExp, key = "Tab", most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const words = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute("aria-label") ?? element?.getAttribute("title") ?? ""} ${element?.textContent ?? ""}`;
    });
    if (name.test(words)) return;
  }
  throw new Error(`${key} does not reach ${name}`);
}
const holdsFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => element.contains(document.activeElement));
async function pressInto(page: Page, place: Locator, key: string, most = 30): Promise<void> {
  for (let presses = 0; presses < most && !(await holdsFocus(place)); presses += 1) await page.keyboard.press(key);
  expect(await holdsFocus(place), `${key} leads there`).toBe(true);
}

test("signs in, writes, moves, fills in, builds, finds, takes back and leaves by keyboard alone", async ({ stranger, colleague, demo }) => {
  const { path, title } = await createSmallMap((await colleague("sales")).context, demo.url);
  const { page } = await stranger();
  const { keyboard } = page;
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await pressTo(page, /Priya Nair/);
  await keyboard.press("Enter");
  await page.waitForURL(/\/w\/[^/]+$/);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  // The list may be drawn anew while one tabs through it; a person then tabs on.
  await expect(async () => {
    await pressTo(page, new RegExp(`^ *${title}`));
    await keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === path, { timeout: 15_000 });
  }).toPass({ timeout: 120_000 });
  const map = new MapPage(page);
  await map.expectSaved();

  // A note: written with N, opened again, moved to the next step.
  await pressInto(page, map.grid, "Tab");
  await keyboard.press("Control+Home");
  await pressInto(page, map.cell(lanes.notes, steps.finds), "ArrowDown");
  await keyboard.press("n");
  await keyboard.type("They ask which tents stay dry");
  await keyboard.press("Enter");
  const card = map.card("They ask which tents stay dry");
  await expect(card).toHaveAccessibleName(/Support.*by Priya/);
  await expect(card).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.press("End");
  await keyboard.type(" in May");
  await keyboard.press("Enter");
  await expect(map.card("They ask which tents stay dry in May")).toBeFocused();
  await keyboard.press("Alt+ArrowRight");
  await expect(map.cell(lanes.notes, steps.books)).toHaveAccessibleName(/1 card/);

  // Its details.
  await keyboard.press("i");
  const panel = page.getByRole("complementary", { name: `Note in ${steps.books}` });
  await expect(panel).toBeFocused();
  await pressInto(page, panel.getByRole("radiogroup", { name: "Confidence" }), "Tab");
  await keyboard.press("Space");
  await expect(panel.getByRole("radio", { name: "Assumption" })).toBeChecked();
  await keyboard.press("ArrowRight");
  await expect(panel.getByRole("radio", { name: "Anecdote" })).toBeChecked();
  await keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(card).toBeFocused();

  // How the customer feels there.
  await pressInto(page, map.cell(lanes.feelings, steps.books), "ArrowUp");
  await keyboard.press("Enter");
  const point = page.getByRole("slider", { name: `Feeling at ${steps.books}` });
  await expect(point).toBeFocused();
  await keyboard.press("Shift+ArrowDown");
  await keyboard.press("ArrowUp");
  await expect(point).toHaveAttribute("aria-valuetext", "Minus 0.4, team");
  await keyboard.press("Escape");

  // Structure: a step between two others, a stage with another name.
  await pressInto(page, page.getByRole("columnheader", { name: steps.books }), "ArrowUp");
  await pressTo(page, /^Add a step after/, "Tab", 3);
  await keyboard.press("Enter");
  await keyboard.type("Chooses a tent");
  await keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Chooses a tent" })).toBeFocused();
  await keyboard.press("1");
  await keyboard.press("F2");
  await keyboard.press("Control+a");
  await keyboard.type("Looking around");
  await keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "1 Looking around" })).toBeFocused();

  // Found, deleted, taken back; deleted again and put back from Recovered, by way of the palette.
  await keyboard.press("Control+f");
  await expect(page.getByRole("textbox", { name: "Find in the map" })).toBeFocused();
  await keyboard.type("dry in may");
  await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
  await keyboard.press("Escape");
  await expect(card).toBeFocused();
  await keyboard.press("Delete");
  await expect(map.cell(lanes.notes, steps.books)).toBeFocused();
  await keyboard.press("Control+z");
  await expect(card).toBeVisible();
  await keyboard.press("ArrowDown");
  await expect(card).toBeFocused();
  await keyboard.press("Delete");
  await expect(card).toHaveCount(0);
  await keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search places and commands" })).toBeFocused();
  await keyboard.type("recovered");
  await expect(page.getByRole("option", { name: "Recovered notes" })).toBeVisible();
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Recovered" })).toBeVisible();
  await pressTo(page, /^ Put back$/);
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(card).toBeVisible();

  // Out by the regions of the page.
  await pressInto(page, page.getByRole("toolbar", { name: "Tools" }), "F6");
  await pressInto(page, page.getByRole("banner"), "F6");
  await map.expectSaved();
  await keyboard.press("Enter");
  await page.waitForURL(/\/w\/[^/]+$/);
  await expect(page.getByRole("link", { name: new RegExp(title) })).toBeVisible();
});
