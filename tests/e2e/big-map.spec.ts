/** A map far larger than the window: what is drawn, where focus and my words stay, and that nobody moves my view. */
import { importBigBoard } from "../bench/big-board";
import { command, exportedMap } from "./support/api";
import { axeFaults } from "./support/axe";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

test("a map of 3,000 cards: only what is near is drawn, keys reach the rest, and nobody moves what I look at", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales");
  const { path, mapId, stepIds } = await importBigBoard(context.request, demo.url, 3_000);
  const map = await new MapPage(page).open(path);
  const cells = page.locator("[data-cell]");
  await expect(map.grid).toHaveAttribute("aria-colcount", "40");
  expect(await cells.count()).toBeLessThan(260);

  await test.step("Control + End goes to the last cell, thirty columns away, and the next key counts from there", async () => {
    await cells.first().focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowLeft");
    const focused = page.locator("[data-cell]:focus");
    await expect(focused).toHaveAttribute("aria-colindex", "39");
    await expect(focused).toBeInViewport();
  });

  await test.step("the note I write in stays when I scroll to the other end", async () => {
    await page.keyboard.press("n");
    await page.keyboard.type("First ");
    const { left, top } = await page.locator(".map-scroll").evaluate((element) => ({ left: element.scrollLeft, top: element.scrollTop }));
    expect(left).toBeGreaterThan(4_000);
    await page.locator(".map-scroll").evaluate((element) => element.scrollTo(0, 0));
    await expect(page.locator(`[data-cell^="${stepIds[0]}"]`).first()).toBeInViewport();
    await expect(map.editor).toBeFocused();
    await page.locator(".map-scroll").evaluate((element, at) => element.scrollTo(at.left, at.top), { left, top });
    await page.keyboard.type("words");
    await page.keyboard.press("Enter");
    await expect(map.card("First words")).toBeInViewport();
  });

  await test.step("what others write left of and above my view moves nothing in it", async () => {
    const scroller = page.locator(".map-scroll");
    await scroller.evaluate((element) => element.scrollTo(3_000, 500));
    const box = await scroller.boundingBox();
    if (!box) throw new Error("The map is not on the page.");
    await expect(page.locator(`[data-cell^="${stepIds[20]}"]`).first()).toBeAttached();
    const id = await page.evaluate(({ x, y }) => document.elementsFromPoint(x, y).find((element) => element.matches("[data-cell]"))?.getAttribute("data-cell"), { x: box.x + 700, y: box.y + 400 });
    const cell = page.locator(`[data-cell="${id}"]`);
    const before = await cell.boundingBox();
    const width = await scroller.evaluate((element) => element.scrollWidth);
    const { lanes, stages } = await exportedMap(context, demo.url, mapId);
    const [firstLane, pains] = [lanes[0], lanes.find(({ type }) => type === "pain-points")];
    const long = "A colleague far away writes at length about it. ".repeat(6);
    await command(context, demo.url, mapId, [
      ...Array.from({ length: 4 }, () => ({ type: "addCard", stepId: stepIds[18], laneId: firstLane?.id, text: long })),
      ...Array.from({ length: 4 }, () => ({ type: "addCard", stepId: stepIds[0], laneId: pains?.id, text: long })),
      { type: "addStep", stageId: stages[0]?.id, title: "A new step far left", after: null },
    ]);
    await expect.poll(() => scroller.evaluate((element) => element.scrollWidth)).toBeGreaterThan(width);
    await expect.poll(() => scroller.evaluate((element) => element.querySelector<HTMLElement>(".map-lane")?.offsetHeight ?? 0)).toBeGreaterThan(300);
    const after = await cell.boundingBox();
    expect(Math.abs((after?.x ?? 0) - (before?.x ?? -99))).toBeLessThan(1.5);
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? -99))).toBeLessThan(1.5);
  });

  await test.step("the overview takes me elsewhere by mouse and by keyboard, and can be closed", async () => {
    await page.getByRole("button", { name: "Overview", exact: true }).click();
    const frame = page.getByRole("slider", { name: "Part of the map in view" });
    await frame.focus();
    await page.keyboard.press("Home");
    await expect(frame).toHaveAttribute("aria-valuenow", "1");
    await page.keyboard.press("ArrowRight");
    await expect(frame).toHaveAttribute("aria-valuenow", "2");
    const picture = await page.locator(".map-overview-map").boundingBox();
    if (!picture) throw new Error("The overview is not on the page.");
    await page.mouse.click(picture.x + picture.width - 3, picture.y + picture.height / 2);
    await expect(page.locator(`[data-step="${stepIds.at(-1)}"]`)).toBeInViewport();
    expect(await axeFaults(page, { within: [".map-overview", ".map-grid"] })).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Close the overview" }).click();
    await expect(frame).toHaveCount(0);
  });

  await test.step("zooming keeps what is under the pointer there, down to blocks with codes", async () => {
    await page.locator(".map-scroll").evaluate((element) => element.scrollTo(3_000, 300));
    const [x, y] = [700, 500];
    const under = () => page.evaluate((at) => document.elementsFromPoint(at[0] ?? 0, at[1] ?? 0).find((element) => element.matches("[data-cell], .map-feeling"))?.getAttribute("data-grid-key"), [x, y]);
    await expect.poll(under).toBeTruthy();
    const cell = await under();
    await page.mouse.move(x, y);
    await expect(page.locator("[data-pointer-tools]")).toBeAttached();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await expect.poll(under).toBe(cell);
    await page.mouse.wheel(0, 600);
    await page.keyboard.up("Control");
    await expect(map.grid).toHaveAttribute("data-density", "blocks");
    // The whole height shows now: only the column can stay where it was.
    await expect.poll(async () => (await under())?.split("|")[0]).toBe(cell?.split("|")[0]);
    await expect(page.locator(".map-card[data-code]").first()).toHaveAttribute("aria-label", /:/);
    await page.keyboard.press("0");
    await expect.poll(() => page.locator(".map-scroll").evaluate((element) => element.scrollLeft)).toBe(0);
  });
});
