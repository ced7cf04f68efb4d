/** What a letter costs the page: what is laid out and painted with it, and that nobody sees the difference. */
import { command, createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly type?: string }; readonly beginData?: { readonly partialLayout?: boolean } };
}

test("a letter has its own field laid out and nothing around it, and the card is as high as its words", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales");
  const { path } = await createSmallMap(context, demo.url);
  const map = await new MapPage(page).open(path);
  await map.startNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.finds);
  await page.keyboard.type("The");
  await expect(map.editor).toHaveValue("The");

  const client = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await client.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline"], excludedCategories: ["*"] } });
  await page.keyboard.type(" pole");
  await expect(map.editor).toHaveValue("The pole");
  const complete = new Promise<void>((resolve) => { client.once("Tracing.tracingComplete", () => resolve()); });
  await client.send("Tracing.end");
  await complete;
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
    const asked = { count: 0 };
    const own = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => { asked.count += 1; return own(callback); };
    Object.assign(window, { askedFrames: { asked, own } });
  });
  const map = await new MapPage(page).open(path);
  await map.startNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.finds);
  await page.keyboard.type("The");
  await map.expectSaved();
  const afterItsFrame: number[] = [];
  for (const letter of " pole") {
    await page.keyboard.press(letter);
    // Behind the frame that shows it, and until the server has confirmed it and the page says so.
    const shown = await page.evaluate(() => new Promise<number>((resolve) => {
      const { asked, own } = Reflect.get(window, "askedFrames") as { asked: { count: number }; own: typeof requestAnimationFrame };
      own(() => { setTimeout(() => resolve(asked.count)); });
    }));
    await map.expectSaved();
    afterItsFrame.push(await page.evaluate(() => (Reflect.get(window, "askedFrames") as { asked: { count: number } }).asked.count) - shown);
  }
  expect(afterItsFrame).toEqual([0, 0, 0, 0, 0]);
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
