/** What a letter and a drag cost the page: what is styled, laid out and painted with them, and that nobody sees the difference. */
import { command, createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";
import { traced } from "../support/trace";

test("a letter has its own field laid out and nothing around it, and the card is as high as its words", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales");
  const { path } = await createSmallMap(context, demo.url);
  const map = await new MapPage(page).open(path);
  await map.startNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.finds);
  await page.keyboard.type("The");
  await expect(map.editor).toHaveValue("The");

  const events = await traced(page, async () => {
    await page.keyboard.type(" pole");
    await expect(map.editor).toHaveValue("The pole");
  });
  const keys = events.filter(({ name, args }) => name === "EventDispatch" && args?.data?.type === "keypress");
  const layouts = events.filter(({ name, ts }) => name === "Layout" && keys.some((key) => ts >= key.ts && ts <= key.ts + (key.dur ?? 0)));
  expect(keys).toHaveLength(5);
  // Something else that changed meanwhile, the save status for one, may be laid out on the way.
  expect(layouts.map(({ args }) => args?.beginData?.partialLayout)).toContain(true);

  const card = page.locator(".map-card[data-editing]");
  const height = () => card.evaluate((element) => element.getBoundingClientRect().height);
  const line = await map.editor.evaluate((area) => Number.parseFloat(getComputedStyle(area).lineHeight));
  const before = await height();
  for (const words of ["one", "two", "three"]) {
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type(words);
  }
  await expect.poll(height).toBeGreaterThanOrEqual(before + 3 * line - 1);
  expect(await map.editor.evaluate((area) => area.scrollHeight - area.clientHeight)).toBeLessThanOrEqual(1);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Short");
  await expect.poll(height).toBe(before);
});

test("a letter asks for its own frame and for no other: the next letter would wait for the screen behind it", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales");
  const { path } = await createSmallMap(context, demo.url);
  await page.addInitScript(() => {
    const own = window.requestAnimationFrame.bind(window);
    /** Who asked for a frame from the moment on at which a letter's own is drawn. */
    const askedLater: string[] = [];
    let drawn = false;
    window.requestAnimationFrame = (callback) => {
      if (drawn) askedLater.push(new Error("asked").stack ?? "somebody");
      return own(callback);
    };
    window.addEventListener("keydown", () => {
      drawn = false;
      own(() => { drawn = true; });
    }, true);
    Object.assign(window, { askedLater });
  });
  const map = await new MapPage(page).open(path);
  await map.startNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.finds);
  await page.keyboard.type("The");
  await map.expectSaved();
  await page.evaluate(() => { (Reflect.get(window, "askedLater") as string[]).length = 0; });
  for (const letter of " pole") {
    await page.keyboard.press(letter);
    // Until the server has confirmed it and the page says so.
    await map.expectSaved();
  }
  await expect(map.editor).toHaveValue("The pole");
  expect(await page.evaluate(() => Reflect.get(window, "askedLater") as string[])).toEqual([]);
});

test("a channel's icon has the colour of its words: in the light, in the dark, and with colours of one's own", async ({ colleague, demo }, testInfo) => {
  const { context, page } = await colleague("sales");
  const { path, mapId, steps } = await createSmallMap(context, demo.url);
  const laneId = crypto.randomUUID();
  const touchpoint = (channel: string) => ({ type: "addCard", stepId: steps.books, laneId, text: `By ${channel}`, touchpoint: { channel } });
  await command(context, demo.url, mapId, [
    { type: "addLane", id: laneId, laneType: "touchpoints", title: "Touchpoints" }, touchpoint("email"), touchpoint("phone"),
  ]);
  await new MapPage(page).open(path);
  const chips = page.locator(".map-chip");
  await expect(chips).toHaveCount(2);
  const seen = new Set<string>();
  for (const media of [{ colorScheme: "light", forcedColors: "none" }, { colorScheme: "dark", forcedColors: "none" }, { colorScheme: "dark", forcedColors: "active" }] as const) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await expect.poll(() => chips.evaluateAll((all) => all.map((chip) => {
      const sign = chip.querySelector(".map-channel");
      return sign && decodeURIComponent(getComputedStyle(sign).backgroundImage).includes(`stroke="${getComputedStyle(chip).color}"`);
    })), JSON.stringify(media)).toEqual([true, true]);
    for (const picture of await chips.locator(".map-channel").evaluateAll((all) => all.map((sign) => getComputedStyle(sign).backgroundImage))) seen.add(picture);
    await testInfo.attach(`channels ${media.colorScheme} ${media.forcedColors}`, { body: await page.screenshot(), contentType: "image/png" });
  }
  // Two channels, and the main one's words are darker than the other's.
  expect(seen.size).toBeGreaterThanOrEqual(4);
});

test("taking a card and letting go of it styles what changes and not the whole board, and the hand holds it wherever it is", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales");
  const { lanes, steps } = SMALL_MAP;
  const { path } = await createSmallMap(context, demo.url);
  const map = await new MapPage(page).open(path);
  await map.writeNote(lanes.notes, steps.finds, "Drag me");
  const height = await map.card("Drag me").evaluate((card) => (card as HTMLElement).offsetHeight);
  await map.pointAt(map.card("Drag me"));
  const slot = map.cell(lanes.notes, steps.pays).locator(".map-slot");
  const target = await map.cell(lanes.notes, steps.pays).boundingBox();
  if (!target) throw new Error("The cell is not on the page.");
  await page.evaluate(() => window.addEventListener("pointerdown", ({ pointerId }) => Object.assign(window, { pressedId: pointerId }), { once: true }));
  const events = await traced(page, async () => {
    await page.mouse.down();
    await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 5 });
    await expect(slot).toHaveCSS("height", `${height}px`);
    // What has the pointer gives the browser its cursor.
    const cover = page.locator(".map-drag-cover");
    await expect(cover).toHaveCSS("cursor", "grabbing");
    expect(await page.evaluate((id) => document.querySelector(".map-drag-cover")?.hasPointerCapture(id), await page.evaluate(() => Reflect.get(window, "pressedId") as number))).toBe(true);
    await page.keyboard.press("Escape");
    await expect(slot).toHaveCount(0);
    await page.mouse.up();
  });
  const elements = await page.locator(".map-grid *").count();
  const styled = Math.max(...events.filter(({ name }) => name === "UpdateLayoutTree").map(({ args }) => args?.elementCount ?? 0));
  expect(styled, `of ${elements}`).toBeGreaterThan(0);
  expect(styled, `of ${elements}`).toBeLessThan(elements / 3);
  await expect(page.locator(".map-drag-cover")).toHaveCount(0);
});

test("dragging the head of a lane over others marks none of their words", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales");
  const { path } = await createSmallMap(context, demo.url);
  await new MapPage(page).open(path);
  const heads = page.locator("[data-lane-id]");
  const [first, last] = [await heads.first().boundingBox(), await heads.last().boundingBox()];
  if (!first || !last) throw new Error("The lanes are not on the page.");
  await page.mouse.move(first.x + 60, first.y + first.height / 2);
  await page.locator("[data-pointer-tools]").waitFor({ state: "attached" });
  await page.mouse.down();
  await page.mouse.move(last.x + 60, last.y + last.height / 2 + 4, { steps: 8 });
  await expect(page.locator(".map-drag-copy")).toBeVisible();
  await expect(page.locator("[data-lane-id][data-drop]")).toHaveCount(1);
  expect(await page.evaluate(() => String(getSelection()))).toBe("");
  await page.keyboard.press("Escape");
  await page.mouse.up();
});
