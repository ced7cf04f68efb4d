/** Large text, large zoom, the system's own colours, no motion: nothing is cut, covered or lost. */
import type { Page, TestInfo } from "@playwright/test";
import { sampleJourney } from "./support/api";
import { layoutFaults, overlaps } from "./support/layout-faults";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const BARS = "header[data-region=top], [data-region=scope], .map-dock, .map-zoom";
const PANELS = "[data-region=panel], [role=dialog]";
const keep = async (page: Page, testInfo: TestInfo, name: string) =>
  testInfo.attach(name, { body: await page.screenshot(), contentType: "image/png" });

test("text at 200 % is neither cut nor covered in bars, panels and dialogs", async ({ colleague, demo }, testInfo) => {
  const { page, context } = await colleague("support", { reducedMotion: "reduce" });
  await page.addInitScript(() => document.addEventListener("DOMContentLoaded", () => { document.documentElement.style.fontSize = "200%"; }));
  const map = await new MapPage(page).open((await sampleJourney(context, demo.url)).path);
  await expect(page.getByRole("button", { name: /To discuss/ })).toBeVisible();
  expect(await layoutFaults(page, BARS)).toEqual([]);
  expect(await layoutFaults(page, ".map-stage, .map-step, .map-corner, .map-lane")).toEqual([]);
  expect(await layoutFaults(page, ".map-card, .map-chip, .map-moment")).toEqual([]);
  expect(await overlaps(page, [".map-dock", ".map-zoom"])).toEqual([]);
  await map.card("Sees our ads").focus();
  await page.keyboard.press("i");
  await expect(page.getByRole("complementary")).toBeVisible();
  await keep(page, testInfo, "text-200");
  expect(await layoutFaults(page, `${BARS}, ${PANELS}`)).toEqual([]);
  expect(await overlaps(page, [".map-dock", ".map-zoom", "[data-region=panel]"])).toEqual([]);
  await page.keyboard.press("Escape");
  for (const [open, dialog] of [["?", /shortcuts/i], ["Control+k", /Go to a place/]] as const) {
    await page.keyboard.press(open);
    await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
    expect(await layoutFaults(page, PANELS), String(dialog)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
});

test("at 400 % the page becomes one column in which everything can be reached", async ({ colleague, demo }, testInfo) => {
  // 1280 × 1024 at 400 %, in the units of the page.
  const { page, context } = await colleague("support", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, reducedMotion: "reduce" });
  const journey = await sampleJourney(context, demo.url);
  await page.goto(journey.path);
  await expect(page.locator("[data-save=saved]").first()).toBeAttached();
  const noSideways = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await noSideways();
  const last = page.getByRole("region", { name: "Backstage" });
  await last.scrollIntoViewIfNeeded();
  await expect(last, "with room to read it").toBeInViewport({ ratio: 0.9 });
  await keep(page, testInfo, "zoom-400");
  expect(await layoutFaults(page, ".phone-head, .phone-step, .phone-tabs, .phone-body")).toEqual([]);
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Searches for boots" })).toBeVisible();
  for (const [choice, panel] of [["Coverage", "complementary"], ["Filter", "dialog"]] as const) {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: choice, exact: true }).click();
    const opened = page.getByRole(panel, { name: choice, exact: true });
    await expect(opened).toBeVisible();
    await noSideways();
    expect(await layoutFaults(page, PANELS), choice).toEqual([]);
    await opened.getByRole("button", { name: "Close", exact: true }).click();
    await expect(opened).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Add a note", exact: true }).last().click();
  const add = page.getByRole("dialog", { name: "New note" }).getByRole("button", { name: "Add note" });
  await add.scrollIntoViewIfNeeded();
  await expect(add).toBeInViewport();
  await noSideways();
});

test("with the system's own colours rings, codes, badges and buttons keep an outline, and without motion nothing moves", async ({ colleague, demo }, testInfo) => {
  const { page, context } = await colleague("support", { forcedColors: "active", reducedMotion: "reduce" });
  const map = await new MapPage(page).open((await sampleJourney(context, demo.url)).path);
  await expect(page.getByRole("button", { name: /To discuss/ })).toBeVisible();
  await map.card("Sees our ads").click();
  await expect(map.card("Sees our ads")).toHaveAttribute("data-selected");
  await keep(page, testInfo, "forced-colours");
  /** The width of the border or outline one can see, px. */
  const edge = (selector: string) => page.locator(selector).first().evaluate((element) => {
    const { borderTopWidth, borderTopStyle, borderTopColor, outlineWidth, outlineStyle, backgroundColor } = getComputedStyle(element);
    const border = borderTopStyle === "none" || borderTopColor === backgroundColor ? 0 : Number.parseFloat(borderTopWidth);
    return Math.max(border, outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth));
  });
  for (const selector of [
    ".map-card", ".map-chip", ".map-moment > b", ".map-dock", ".map-zoom", ".map-dock [aria-pressed=true]", "[aria-current=page]",
    ".map-card-head > span", ".map-stage-coverage > span", "[data-region=scope] button",
  ]) expect(await edge(selector), `${selector} has an edge`).toBeGreaterThan(0);
  expect(await edge("[data-card][data-selected]"), "the selected card has a stronger one").toBeGreaterThan(await edge("[data-card]:not([data-selected])"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.activeElement ?? document.body).outlineWidth)), "focus has a ring").toBeGreaterThanOrEqual(2);
  const strokes = await page.locator(".map-curve path[stroke]").evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
  expect(new Set(strokes).size, "team and survey have strokes of their own").toBe(2);
  const severity = await page.locator(".map-severity[data-level=medium] i").evaluateAll((bars) => bars.slice(0, 3).map((bar) => getComputedStyle(bar).backgroundColor));
  expect(severity[0], "two of three bars are full").toBe(severity[1]);
  expect(severity[2]).not.toBe(severity[1]);
  const moving = await page.evaluate(() => [...document.querySelectorAll("*")].flatMap((element) => {
    const { transitionDuration, transitionProperty, animationName, animationDuration } = getComputedStyle(element);
    const longest = (times: string) => Math.max(...times.split(",").map((time) => Number.parseFloat(time) * (time.includes("ms") ? 1 : 1_000)));
    return (transitionProperty !== "none" && longest(transitionDuration) > 1) || (animationName !== "none" && longest(animationDuration) > 1) ? [element.className.toString().slice(0, 60)] : [];
  }));
  expect(moving).toEqual([]);
});
