/** Building a map: structure, notes by mouse, the feeling line. */
import { createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const { lanes, steps } = SMALL_MAP;

test("drags a note to another cell, live for a colleague", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  await tom.writeNote(lanes.notes, steps.finds, "Drag me");
  const card = tom.card("Drag me");
  await card.hover();
  await expect(card).toHaveAttribute("draggable", "true");
  await sales.page.mouse.down();
  const target = await tom.cell(lanes.notes, steps.pays).boundingBox();
  if (!target) throw new Error("The cell is not on the page.");
  const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
  await sales.page.mouse.move(x, y, { steps: 10 });
  await expect(tom.page.locator("[data-card][data-dragging]")).toHaveCount(1);
  await sales.page.mouse.move(x + 2, y + 2);
  await sales.page.mouse.up();
  await expect(priya.cell(lanes.notes, steps.pays).getByText("Drag me")).toBeVisible();
  await expect(priya.cell(lanes.notes, steps.finds).getByText("Drag me")).toHaveCount(0);
});

test("renames a stage, a step and a lane in place, live for a colleague", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  for (const [role, from, to] of [
    ["columnheader", "Searching", "Looking around"], ["columnheader", steps.finds, "Hears of us"], ["rowheader", lanes.pains, "What hurts"],
  ] as const) {
    await tom.page.getByRole(role, { name: new RegExp(from) }).first().focus();
    await tom.page.keyboard.press("F2");
    await tom.page.keyboard.press("Control+a");
    await tom.page.keyboard.type(to);
    await tom.page.keyboard.press("Enter");
    await expect(priya.page.getByRole(role, { name: new RegExp(to) }).first()).toBeVisible();
  }
});

test("deletes a note and brings it back from the toast", async ({ colleague, demo }) => {
  const sales = await colleague("sales");
  const { path } = await createSmallMap(sales.context, demo.url);
  const tom = await new MapPage(sales.page).open(path);
  await tom.writeNote(lanes.notes, steps.finds, "Gone for a moment");
  await tom.card("Gone for a moment").focus();
  await sales.page.keyboard.press("Delete");
  await expect(tom.card("Gone for a moment")).toHaveCount(0);
  await sales.page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(tom.card("Gone for a moment")).toBeVisible();
});

test("sets how the customer feels by keyboard, live for a colleague", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  await tom.cell(lanes.feelings, steps.books).focus();
  await sales.page.keyboard.press("Enter");
  const point = tom.page.getByRole("slider", { name: new RegExp(steps.books) });
  await point.focus();
  for (const _ of [1, 2]) await sales.page.keyboard.press("Shift+ArrowDown");
  await sales.page.keyboard.press("ArrowUp");
  await expect(priya.page.getByRole("slider", { name: new RegExp(steps.books) })).toHaveAttribute("aria-valuetext", /Minus 0.9/);
});

test("adds a future-state map that remembers what it came from", async ({ colleague, demo }) => {
  const sales = await colleague("sales");
  const { path } = await createSmallMap(sales.context, demo.url);
  const tom = await new MapPage(sales.page).open(path);
  await tom.writeNote(lanes.notes, steps.finds, "As it is today");
  await tom.expectSaved();
  await sales.page.getByRole("button", { name: "New future" }).click();
  await sales.page.getByRole("dialog").getByRole("textbox").first().fill("What if we deliver");
  await sales.page.getByRole("dialog").getByRole("button", { name: /Add|Create/ }).click();
  await sales.page.waitForURL((url) => /\/maps\//.test(url.pathname) && url.pathname !== path);
  await tom.expectSaved();
  await expect(tom.card("As it is today")).toBeVisible();
});
