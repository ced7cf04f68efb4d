/** Fingers: whatever a mouse finds by hovering is there for a tap, and the phone has all that the desk has. */
import type { Page } from "@playwright/test";
import { command, createSmallMap, SMALL_MAP } from "./support/api";
import { layoutFaults, smallTargets } from "./support/layout-faults";
import { MapPage } from "./support/map-page";
import { expect, test, type Person } from "./support/product";

const { lanes, steps } = SMALL_MAP;
interface Point { readonly x: number; readonly y: number }

/** A finger of its own: down, along the points, up. */
async function fingerOf({ page, context }: Person) {
  const client = await context.newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", at?: Point) => client.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  return {
    async drag(from: Point, ...to: readonly Point[]) {
      await send("touchStart", from);
      for (const at of to) await send("touchMove", at);
      await send("touchEnd");
    },
    /** Held still until `until` is there. */
    async hold(at: Point, until: () => Promise<void>) {
      await send("touchStart", at);
      await until();
      await send("touchEnd");
    },
  };
}
async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the page.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("on a tablet every tool that a mouse finds by hovering is found by tapping", async ({ colleague, demo }) => {
  const sales = await colleague("sales", { viewport: { width: 900, height: 1100 }, isMobile: true, hasTouch: true, reducedMotion: "reduce" });
  const { path, mapId, steps: ids, lanes: laneIds } = await createSmallMap(sales.context, demo.url);
  await command(sales.context, demo.url, mapId, [{ type: "addCard", stepId: ids.books, laneId: laneIds.pains, text: "No printer" }]);
  const { page } = sales;
  const map = await new MapPage(page).open(path);

  // An empty cell: the first tap shows the offer, the second takes it.
  const cell = map.cell(lanes.notes, steps.finds);
  const offer = cell.getByRole("button", { name: "Add a note" });
  await cell.tap();
  await expect(map.editor).toHaveCount(0);
  await expect(offer).toHaveCSS("opacity", "1");
  await offer.tap();
  await expect(map.editor).toBeFocused();
  await page.keyboard.type("Asked on the phone");
  await page.keyboard.press("Enter");

  // A card: a tap selects it, and shows whose it is and the way to its menu.
  const card = map.card("No printer");
  await card.tap();
  await expect(card).toHaveAttribute("data-selected");
  await expect(card.locator(".map-card-byline")).toBeVisible();
  await expect(card.getByRole("button", { name: "Card menu" })).toHaveCSS("opacity", "1");
  await card.getByRole("button", { name: "Card menu" }).tap();
  await page.getByRole("menuitem", { name: "Details" }).tap();
  const panel = page.getByRole("complementary", { name: `Pain point in ${steps.books}` });
  await expect(panel).toBeVisible();
  const [map900, over] = [await page.locator(".map-scroll").boundingBox(), await panel.boundingBox()];
  expect(map900?.width, "the panel slides over the map, which keeps its width").toBe(900);
  expect((over?.x ?? 0) + (over?.width ?? 0)).toBe(900);
  await panel.getByRole("button", { name: "Close" }).tap();

  // Held: the same menu.
  const finger = await fingerOf(sales);
  await finger.hold(await middleOf(page, "[data-kind=note]"), () => expect(page.locator("[data-card][data-dragging]")).toHaveCount(1));
  await expect(page.getByRole("menuitem", { name: "Duplicate" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);

  // Heads: the plus between steps, the menu of a stage.
  await page.getByRole("columnheader", { name: steps.books }).tap();
  const plus = page.getByRole("button", { name: `Add a step after ${steps.books}` });
  await expect(plus).toHaveCSS("opacity", "1");
  await plus.tap();
  await page.keyboard.type("Chooses a tent");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Chooses a tent" })).toBeVisible();
  await page.getByRole("columnheader", { name: "1 Searching" }).tap();
  await page.getByRole("button", { name: "Menu of stage Searching" }).tap();
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeVisible();
  await page.keyboard.press("Escape");

  // Lanes are icons at this width; a tap says which, and shows its menu.
  const lane = page.getByRole("rowheader", { name: lanes.pains });
  expect((await lane.boundingBox())?.width).toBe(44);
  await lane.tap();
  await expect(lane.getByText(lanes.pains)).toBeInViewport();
  await lane.getByRole("button", { name: `Menu of lane ${lanes.pains}` }).tap();
  await expect(page.getByRole("menuitem", { name: "Collapse" })).toBeVisible();
  await page.keyboard.press("Escape");

  // The feeling of a step that has none yet.
  await map.cell(lanes.feelings, steps.pays).getByRole("button", { name: /^Add a feeling/ }).tap();
  await expect(page.getByRole("slider", { name: `Feeling at ${steps.pays}` })).toBeVisible();
});

test("a phone swipes, scrubs, edits, renames, finds, filters and looks over the map", async ({ colleague, demo }, testInfo) => {
  const sales = await colleague("sales", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, reducedMotion: "reduce" });
  const { path, mapId, steps: ids, lanes: laneIds } = await createSmallMap(sales.context, demo.url);
  await command(sales.context, demo.url, mapId, [
    { type: "addCard", stepId: ids.finds, laneId: laneIds.actions, text: "Asks a friend" },
    { type: "addCard", stepId: ids.finds, laneId: laneIds.pains, text: "No opening hours" },
    { type: "addCard", stepId: ids.pays, laneId: laneIds.pains, text: "Cash only" },
    { type: "setEmotion", stepId: ids.finds, value: 0.5 }, { type: "setEmotion", stepId: ids.pays, value: -1.6 },
  ]);
  const { page } = sales;
  await page.goto(path);
  const map = new MapPage(page);
  await map.expectSaved();
  const step = page.getByRole("heading", { level: 2 });
  const finger = await fingerOf(sales);
  await expect(step).toHaveText(steps.finds);
  expect(await smallTargets(page, ".phone")).toEqual([]);
  expect(await layoutFaults(page, ".phone-head, .phone-step, .phone-tabs")).toEqual([]);

  await finger.drag({ x: 300, y: 500 }, { x: 200, y: 500 }, { x: 120, y: 504 });
  await expect(step, "a swipe to the left: the next step").toHaveText(steps.books);
  await finger.drag({ x: 120, y: 500 }, { x: 220, y: 500 }, { x: 300, y: 504 });
  await expect(step).toHaveText(steps.finds);
  const strip = await middleOf(page, ".phone-curve");
  await finger.drag({ x: 20, y: strip.y }, { x: 150, y: strip.y }, { x: 370, y: strip.y });
  await expect(step, "the curve scrubs").toHaveText(steps.pays);
  await finger.drag({ x: 370, y: strip.y }, { x: 150, y: strip.y }, { x: 20, y: strip.y });
  await expect(step).toHaveText(steps.finds);

  // A tap selects and says whose it is, inside the card; the second one writes.
  const card = map.card("No opening hours");
  await expect(async () => {
    // A browser keeps a tap for itself while what was flung before still rolls.
    if (await card.getAttribute("data-selected") === null) await card.tap();
    await expect(card.locator(".map-card-byline")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const [byline, frame] = [await card.locator(".map-card-byline").boundingBox(), await card.boundingBox()];
  expect(byline && frame && byline.y >= frame.y && byline.y + byline.height <= frame.y + frame.height, "the byline lies in its card").toBe(true);
  await card.getByText("No opening hours").tap();
  await expect(page.locator(".phone-body textarea")).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" online");
  await page.keyboard.press("Enter");
  await expect(map.card("No opening hours online")).toBeVisible();
  await finger.hold(await middleOf(page, "section[aria-label='Pain points'] [data-card]"), () => expect(page.getByRole("menuitem", { name: "Details" })).toBeVisible());
  await expect(page.getByRole("menuitem", { name: "Details" }), "letting go leaves the menu open").toBeVisible();
  await page.keyboard.press("Escape");

  const more = async (choice: string) => {
    await page.getByRole("button", { name: "More", exact: true }).tap();
    await page.getByRole("menuitem", { name: choice, exact: true }).tap();
  };
  await more("Rename");
  await page.getByRole("textbox", { name: "Name of the step" }).fill("Hears of us");
  await page.keyboard.press("Enter");
  await expect(step).toHaveText("Hears of us");
  await more("Filter");
  await page.getByRole("checkbox", { name: /^Pain point/ }).check();
  await page.getByText("Is hidden").tap();
  await page.getByRole("button", { name: "Show 2 of 3 cards" }).tap();
  await expect(map.card("Asks a friend")).toHaveCount(0);
  await expect(page.getByText("Filtered: 2 of 3 cards")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).tap();
  await expect(map.card("Asks a friend")).toBeVisible();
  await more("Find");
  await page.getByRole("combobox", { name: "Search places and commands" }).fill("cash");
  await page.getByRole("option", { name: /Cash only/ }).tap();
  await expect(step).toHaveText(steps.pays);
  await more("Questions to ask");
  await expect(page.getByText(`About ${steps.pays}.`)).toBeVisible();
  await page.getByRole("button", { name: "Close" }).tap();
  await more("Micro-moments");
  await page.getByRole("textbox", { name: "Next micro-moment" }).fill("I want to pay by card");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Micro-moment 1" })).toHaveValue("I want to pay by card");
  await page.getByRole("button", { name: "Close" }).tap();
  await more("Method");
  await expect(page.getByRole("complementary", { name: "Method" })).toBeVisible();
  await page.getByRole("button", { name: "Close" }).tap();
  await more("Coverage");
  await testInfo.attach("phone-coverage", { body: await page.screenshot(), contentType: "image/png" });
  await page.getByRole("complementary", { name: "Coverage" }).getByRole("button", { name: /^Searching/ }).first().tap();
  await expect(page.getByRole("complementary", { name: "Coverage" })).toHaveCount(0);
  await expect(step, "a row of the panel leads to its step").toHaveText("Hears of us");
});
