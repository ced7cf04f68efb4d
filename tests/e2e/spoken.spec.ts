/** The board and its curve as a screen reader tells them, and what it hears of colleagues. */
import { readAloud } from "./support/accessibility-tree";
import { command, createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const TIME = /, \d\d:\d\d/;

test("tells the board, its heads, cells, cards and the curve in sentences, and what colleagues changed as one", async ({ colleague, demo }) => {
  const [sales, support, marketing] = [await colleague("sales"), await colleague("support"), await colleague("marketing")];
  const { path, mapId, steps, lanes } = await createSmallMap(sales.context, demo.url);
  await command(sales.context, demo.url, mapId, [
    { type: "addCard", stepId: steps.books, laneId: lanes.pains, text: "No printer", severity: "high" },
    { type: "addCard", stepId: steps.books, laneId: lanes.pains, text: "Two forms", confidence: "assumption" },
    { type: "setEmotion", stepId: steps.finds, value: 0.5 },
    { type: "setEmotion", stepId: steps.books, value: -1.6 },
    { type: "setStepMoment", id: steps.pays, momentOfTruth: "FMOT" },
  ]);
  const { page } = sales;
  const tom = await new MapPage(page).open(path);
  await tom.writeNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.finds, "Found at a fair");
  await tom.expectSaved();

  await expect(tom.grid).toHaveAttribute("aria-rowcount", "6");
  await expect(tom.grid).toHaveAttribute("aria-colcount", "4");
  // Comes when the page rests.
  await expect(page.locator(".map-lane-sizer")).toBeVisible();
  const told = async (...roles: readonly string[]) => (await readAloud(page, tom.grid, roles)).map((sentence) => sentence.replace(TIME, ""));
  // Who has spoken is counted a moment after the note, and what is missing a moment after the map.
  await expect.poll(() => told("grid", "columnheader", "rowheader")).toEqual([
    "grid: Current-state map",
    "columnheader: 2 stages, 3 steps 4 of 4 lanes shown",
    "columnheader: 1 Searching (Sales heard; Support, Marketing not yet. No touchpoint · no metric · no goal · no evidence)",
    "columnheader: 2 Buying (Sales, Support, Marketing: not heard yet. No touchpoint · no metric · no goal · no evidence)",
    "columnheader: Finds us", "columnheader: Books", "columnheader: Pays, FMOT",
    expect.stringMatching(/^rowheader: Customer actions \(.+\)$/), expect.stringMatching(/^rowheader: Feeling \(.+\)$/),
    expect.stringMatching(/^rowheader: Pain points \(.+\)$/), expect.stringMatching(/^rowheader: Department notes \(.+\)$/),
  ]);
  expect(await told("gridcell", "group", "slider", "image", "separator")).toEqual([
    "group: Departments heard (Sales heard; Support, Marketing not yet)",
    "group: Departments heard (Sales, Support, Marketing: not heard yet)",
    "gridcell: Customer actions, Finds us, empty", "gridcell: Customer actions, Books, empty", "gridcell: Customer actions, Pays, empty",
    "separator: Height of the feeling lane, 148",
    "gridcell: Feeling, Finds us, plus 0.5",
    "image: Emotion curve, lowest at Books, minus 1.6, highest at Finds us, plus 0.5",
    "slider: Feeling at Finds us, Plus 0.5, team",
    "gridcell: Feeling, Books, minus 1.6",
    "slider: Feeling at Books, Minus 1.6, team",
    "gridcell: Feeling, Pays, no point yet",
    "gridcell: Pain points, Finds us, empty",
    "gridcell: Pain points, Books, 2 cards",
    "card: Pain point: No printer, high severity, by Tom", "image: Severity 3 of 3",
    "card: Pain point: Two forms, assumption, by Tom",
    "gridcell: Pain points, Pays, empty",
    "gridcell: Department notes, Finds us, 1 card",
    "card: Note: Found at a fair, Sales, by Tom",
    "gridcell: Department notes, Books, empty", "gridcell: Department notes, Pays, empty",
  ]);

  // The one polite region of the board: two colleagues, one sentence.
  const region = page.locator("[role=status][aria-live=polite][aria-atomic]");
  await expect(region).toHaveCount(1);
  await region.evaluate((element) => {
    const heard: string[] = [];
    new MutationObserver(() => heard.push(element.textContent ?? "")).observe(element, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { heard });
  });
  const [priya, elena] = [await new MapPage(support.page).open(path), await new MapPage(marketing.page).open(path)];
  await priya.startNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.books);
  await elena.startNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.pays);
  const heard = () => page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
  await expect(async () => {
    await support.page.keyboard.type("They ask for poles. ");
    await marketing.page.keyboard.type("Cards only. ");
    expect((await heard()).at(-1)).toMatch(/^(Priya|Elena) and 1 other changed 2 cards in Buying\.$/);
  }).toPass();
  for (const sentence of await heard()) expect(sentence, "never about what I did").not.toContain("Searching");
});
