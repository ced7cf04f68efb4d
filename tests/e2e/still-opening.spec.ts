/** What comes late to a board comes into room that was kept for it, and what I did before it came counts. */
import { command, createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const { lanes, steps } = SMALL_MAP;

interface Shift { readonly value: number; readonly what: readonly string[] }

test("nothing on the board moves any more once its cards show, whatever comes later", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales", { viewport: { width: 1440, height: 900 } });
  const { path, mapId, steps: ids, lanes: laneIds } = await createSmallMap(context, demo.url);
  await command(context, demo.url, mapId, [
    { type: "addCard", stepId: ids.books, laneId: laneIds.pains, text: "No printer" },
    { type: "addEdge", fromStepId: ids.finds, toStepId: ids.pays, kind: "branch", label: "No tent fits" },
  ]);
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!document.querySelector("[data-card]") || !("value" in entry) || !("sources" in entry)) continue;
        const sources = entry.sources as readonly { readonly node: Node | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[];
        shifts.push({
          value: Number(entry.value),
          what: sources.map(({ node, previousRect: was, currentRect: is }) =>
            `${node instanceof Element ? node.className || node.tagName : node?.textContent} ${was.x},${was.y} → ${is.x},${is.y}`),
        });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await new MapPage(page).open(path);
  await expect(page.locator(".map-edges").getByRole("button", { name: /No tent fits/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Coverage/ })).toBeVisible({ timeout: 30_000 });
  // What came last has been drawn, and the browser has looked at it.
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  const all = await page.evaluate(() => ("shifts" in window ? window.shifts as Shift[] : []));
  // The whole map moves when a sentence about a slow connection comes or goes above it: that is meant.
  const shifts = all.filter(({ what }) => !what.some((each) => each.startsWith("map-main ")));
  // As browsers count it, to three decimals.
  expect(shifts.reduce((sum, { value }) => sum + value, 0).toFixed(3), JSON.stringify(shifts, null, 1)).toBe("0.000");
});

test("a finger that presses before the tools for it are there drags all the same", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales", { hasTouch: true, viewport: { width: 1100, height: 900 } });
  const { path, mapId, steps: ids, lanes: laneIds } = await createSmallMap(context, demo.url);
  await command(context, demo.url, mapId, [{ type: "addCard", stepId: ids.books, laneId: laneIds.pains, text: "No printer" }]);
  // The tools come only when the finger is down.
  let release = () => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  let holding = false;
  await page.route(/\.js(\?|$)/, async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    if (body.includes("map-drag-copy")) {
      holding = true;
      await held;
    }
    await route.fulfill({ response: answer, body });
  });
  const map = await new MapPage(page).open(path);
  const card = map.card("No printer");
  const box = await card.boundingBox();
  const to = await map.cell(lanes.pains, steps.pays).boundingBox();
  if (!box || !to) throw new Error("It is not on the page.");
  await expect.poll(() => holding, { message: "the tools are asked for without a press" }).toBe(true);
  const client = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  await touch("touchStart", { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await expect(page.locator("[data-pointer-tools]")).toHaveCount(0);
  release();
  await expect(page.locator("[data-card][data-dragging]")).toHaveCount(1);
  await touch("touchMove", { x: to.x + to.width / 2, y: to.y + to.height / 2 });
  await expect(map.cell(lanes.pains, steps.pays).locator(".map-slot")).toBeVisible();
  await touch("touchEnd");
  await expect(map.cell(lanes.pains, steps.pays).getByText("No printer")).toBeVisible();
});
