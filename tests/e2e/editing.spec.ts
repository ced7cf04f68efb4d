/** Building a map: structure, notes by mouse, the feeling line. */
import { command, createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const { lanes, steps } = SMALL_MAP;

test("drags a note to another cell, live for a colleague", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  await tom.writeNote(lanes.notes, steps.finds, "Drag me");
  const card = tom.card("Drag me");
  const target = await tom.cell(lanes.notes, steps.pays).boundingBox();
  if (!target) throw new Error("The cell is not on the page.");
  const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
  const dragged = tom.page.locator("[data-card][data-dragging]");
  const slot = tom.cell(lanes.notes, steps.pays).locator(".map-slot");

  const from = await tom.pointAt(card);
  await sales.page.mouse.down();
  await sales.page.mouse.move(from.x + 3, from.y);
  await sales.page.mouse.up();
  await expect(card, "three pixels are a click").toHaveAttribute("data-selected", "true");
  await expect(dragged).toHaveCount(0);

  await sales.page.mouse.move(from.x, from.y);
  await sales.page.mouse.down();
  await sales.page.mouse.move(x, y, { steps: 10 });
  await expect(dragged).toHaveCount(1);
  await expect(slot).toBeVisible();
  await sales.page.keyboard.press("Escape");
  await expect(dragged, "Escape leaves it where it was").toHaveCount(0);
  await sales.page.mouse.up();
  await expect(tom.cell(lanes.notes, steps.finds).getByText("Drag me")).toBeVisible();

  await sales.page.mouse.move(from.x, from.y);
  await sales.page.mouse.down();
  await sales.page.mouse.move(x, y, { steps: 10 });
  await expect(slot).toBeVisible();
  await priya.writeNote(lanes.actions, steps.finds, "A colleague writes meanwhile, and at some length, so that the row above grows");
  await expect(tom.card("A colleague writes meanwhile")).toBeVisible();
  await expect(dragged, "somebody else's edit does not end my drag").toHaveCount(1);
  const cell = await tom.cell(lanes.notes, steps.pays).boundingBox();
  if (!cell) throw new Error("The cell is not on the page.");
  await sales.page.mouse.move(cell.x + cell.width / 2, cell.y + cell.height / 2, { steps: 3 });
  await expect(slot).toBeVisible();
  await sales.page.mouse.up();
  await expect(priya.cell(lanes.notes, steps.pays).getByText("Drag me")).toBeVisible();
  await expect(priya.cell(lanes.notes, steps.finds).getByText("Drag me")).toHaveCount(0);
});

test("a card let go over a panel that lies on the map stays where it was", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales");
  await page.setViewportSize({ width: 800, height: 800 });
  const { path, mapId, lanes: ids, steps: stepIds } = await createSmallMap(context, demo.url);
  await command(context, demo.url, mapId, [{ type: "addCard", stepId: stepIds.finds, laneId: ids.notes, text: "Drag me" }]);
  const map = await new MapPage(page).open(path);
  await map.card("Drag me").press("i");
  const panel = page.locator("[data-region=panel]");
  await expect(panel).toBeVisible();
  const [hidden, over] = [await map.cell(lanes.actions, steps.pays).boundingBox(), await panel.boundingBox()];
  if (!hidden || !over) throw new Error("They are not on the page.");
  // Inside the panel, and inside a cell behind it.
  const [x, y] = [Math.max(hidden.x, over.x) + 20, hidden.y + hidden.height / 2];
  expect(x).toBeLessThan(hidden.x + hidden.width);
  const from = await map.pointAt(map.card("Drag me"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 10 });
  await expect(page.locator("[data-card][data-dragging]")).toHaveCount(1);
  await page.mouse.up();
  await expect(page.locator("[data-card][data-dragging]")).toHaveCount(0);
  await expect(map.cell(lanes.notes, steps.finds).getByText("Drag me")).toBeVisible();
});

test("drags a note with a finger held on it, and scrolls with one that is not", async ({ colleague, demo }) => {
  const sales = await colleague("sales", { hasTouch: true });
  const { path } = await createSmallMap(sales.context, demo.url);
  const tom = await new MapPage(sales.page).open(path);
  await tom.writeNote(lanes.notes, steps.finds, "Hold me");
  await tom.pointAt(tom.card("Hold me"));
  const middle = async (box: { x: number; y: number; width: number; height: number } | null) => {
    if (!box) throw new Error("It is not on the page.");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [from, to] = [await middle(await tom.card("Hold me").boundingBox()), await middle(await tom.cell(lanes.pains, steps.books).boundingBox())];
  const client = await sales.context.newCDPSession(sales.page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  await touch("touchStart", from);
  await expect(tom.page.locator("[data-card][data-dragging]")).toHaveCount(1);
  await touch("touchMove", { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  await touch("touchMove", to);
  await expect(tom.cell(lanes.pains, steps.books).locator(".map-slot")).toBeVisible();
  await touch("touchEnd");
  await expect(tom.cell(lanes.pains, steps.books).getByText("Hold me")).toBeVisible();
});

test("makes the feeling lane as high as I like, by mouse and by keyboard, and remembers it here", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales");
  const { path } = await createSmallMap(context, demo.url);
  const tom = await new MapPage(page).open(path);
  const edge = page.getByRole("separator", { name: "Height of the feeling lane" });
  const lane = () => tom.cell(lanes.feelings, steps.books).evaluate((cell) => cell.getBoundingClientRect().height);
  await edge.focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(lane).toBe(156);
  const box = await edge.boundingBox();
  if (!box) throw new Error("The edge is not on the page.");
  await page.mouse.move(box.x + 60, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 404, { steps: 4 });
  await page.mouse.up();
  await expect.poll(lane).toBe(240);
  await page.reload();
  await expect(edge).toHaveAttribute("aria-valuenow", "240");
  await edge.focus();
  await page.keyboard.press("Home");
  await expect.poll(lane).toBe(112);
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

test("writes what is typed after taking the tool for notes, deletes a note and brings it back from the toast", async ({ colleague, demo }) => {
  const sales = await colleague("sales");
  const { path } = await createSmallMap(sales.context, demo.url);
  const tom = await new MapPage(sales.page).open(path);
  await sales.page.getByRole("button", { name: "Add a note, N" }).click();
  await sales.page.keyboard.type("Wants to try on at home");
  await sales.page.keyboard.press("Enter");
  await expect(tom.card("Wants to try on at home")).toBeVisible();
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
