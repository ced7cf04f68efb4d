/** Moving about a map, and acting on several cards at once, by keyboard and by mouse. */
import { command, createSmallMap, exportedMap, SMALL_MAP, type SmallMap } from "./support/api";
import { axeFaults } from "./support/axe";
import { MapPage } from "./support/map-page";
import { expect, test, type Person } from "./support/product";
import type { TestServer } from "../support/test-server";

const { lanes, steps } = SMALL_MAP;

/** A small map with four cards, as the API writes them. */
async function mapWithCards(person: Person, demo: TestServer): Promise<SmallMap> {
  const small = await createSmallMap(person.context, demo.url);
  const add = (text: string, stepId: string, laneId: string, fields = {}) => ({ type: "addCard", stepId, laneId, text, ...fields });
  await command(person.context, demo.url, small.mapId, [
    add("Asks a friend", small.steps.finds, small.lanes.actions),
    add("Compares prices", small.steps.finds, small.lanes.actions, { detail: "On three sites, from Café Zoë" }),
    add("Reads the refund rules", small.steps.books, small.lanes.actions),
    add("No refund in winter", small.steps.books, small.lanes.pains, { tags: ["money"], severity: "high" }),
  ]);
  return small;
}
const selected = (map: MapPage) => map.grid.locator("[data-card][data-selected]");

/** Longer than a board looks after what it has just brought into focus. */
const later = (person: Person) => person.page.evaluate(async () => {
  for (let frames = 0; frames < 40; frames += 1) await new Promise(requestAnimationFrame);
});

test("keeps my place when the card I stand on is moved, by my undo or by a colleague, so that the next key is not lost", async ({ colleague, demo }) => {
  const [tom, sara] = [await colleague("sales", { reducedMotion: "reduce" }), await colleague("support")];
  const small = await mapWithCards(tom, demo);
  const map = await new MapPage(tom.page).open(small.path);
  const card = map.card("Compares prices");
  await card.focus();
  await tom.page.keyboard.press("Alt+ArrowRight");
  await expect(map.cell(lanes.actions, steps.books).getByText("Compares prices")).toBeVisible();
  await later(tom);
  await tom.page.keyboard.press("Control+z");
  await expect(map.cell(lanes.actions, steps.finds).getByText("Compares prices")).toBeVisible();
  await expect(card).toBeFocused();

  await later(tom);
  const id = await card.getAttribute("data-card");
  await command(sara.context, demo.url, small.mapId, [{ type: "moveCard", id, stepId: small.steps.pays, laneId: small.lanes.pains }]);
  await expect(map.cell(lanes.pains, steps.pays).getByText("Compares prices")).toBeVisible();
  await expect(card).toBeFocused();
});

test("selects, duplicates, moves and deletes several cards by keyboard, each as one step of history", async ({ colleague, demo }) => {
  const tom = await colleague("sales", { reducedMotion: "reduce" });
  const small = await mapWithCards(tom, demo);
  const map = await new MapPage(tom.page).open(small.path);
  const { keyboard } = tom.page;
  await map.card("Asks a friend").focus();
  await keyboard.press("Shift+ArrowDown");
  await expect(selected(map)).toHaveCount(2);
  const bar = tom.page.getByRole("toolbar", { name: "2 cards selected" });
  await expect(bar).toBeVisible();
  // Shorter again, then over into the next step: whole cells.
  await keyboard.press("Shift+ArrowUp");
  await expect(selected(map)).toHaveCount(1);
  await keyboard.press("Shift+ArrowRight");
  await expect(selected(map)).toHaveCount(3);
  await keyboard.press("Escape");
  await expect(selected(map)).toHaveCount(0);

  await map.card("Asks a friend").focus();
  await keyboard.press("Control+a");
  await expect(selected(map)).toHaveCount(2);
  await keyboard.press("Control+a");
  await expect(selected(map)).toHaveCount(3);
  await keyboard.press("Alt+ArrowRight");
  await expect(map.cell(lanes.actions, steps.pays).getByText("Reads the refund rules")).toBeVisible();
  await expect(map.cell(lanes.actions, steps.books)).toHaveAccessibleName(/2 cards/);
  await keyboard.press("Control+z");
  await expect(map.cell(lanes.actions, steps.finds)).toHaveAccessibleName(/2 cards/);

  await keyboard.press("Control+d");
  await expect(map.cell(lanes.actions, steps.finds)).toHaveAccessibleName(/4 cards/);
  await expect(selected(map)).toHaveCount(3);
  // F6 goes on from the tools inside the map, and reaches what is selected.
  for (let presses = 0; presses < 8 && !(await tom.page.getByRole("toolbar", { name: "3 cards selected" }).evaluate((element) => element.contains(document.activeElement))); presses += 1) {
    await keyboard.press("F6");
  }
  expect(await axeFaults(tom.page, { within: [".map-selection"] })).toEqual([]);
  await tom.page.getByRole("toolbar", { name: "3 cards selected" }).getByRole("button", { name: "Delete" }).press("Enter");
  await expect(map.cell(lanes.actions, steps.finds)).toHaveAccessibleName(/2 cards/);
  await keyboard.press("Control+z");
  await expect(map.cell(lanes.actions, steps.finds)).toHaveAccessibleName(/4 cards/);
});

test("a rectangle drawn on empty ground selects what it touches, and all of it gets a tag at once", async ({ colleague, demo }) => {
  const tom = await colleague("sales", { reducedMotion: "reduce" });
  const small = await mapWithCards(tom, demo);
  const map = await new MapPage(tom.page).open(small.path);
  // A selection of one brings what helps with several.
  await map.card("Asks a friend").click();
  await expect(tom.page.getByRole("toolbar", { name: /cards selected/ })).toHaveCount(0);
  const [from, to] = [await map.cell(lanes.notes, steps.pays).boundingBox(), await map.card("Compares prices").boundingBox()];
  if (!from || !to) throw new Error("The cells are not on the page.");
  await expect(async () => {
    await tom.page.mouse.move(from.x + 30, from.y + 10);
    await tom.page.mouse.down();
    await tom.page.mouse.move(to.x + 20, to.y - 10, { steps: 6 });
    await tom.page.mouse.up();
    await expect(selected(map)).toHaveCount(4, { timeout: 2_000 });
  }).toPass();
  await tom.page.getByRole("button", { name: "Tags" }).click();
  await tom.page.getByRole("dialog").getByRole("textbox").fill("cold");
  await tom.page.keyboard.press("Enter");
  await expect(tom.page.getByRole("button", { name: "Remove cold" })).toBeVisible();
  await tom.page.keyboard.press("Escape");
  await map.expectSaved();
  const tagged = async () => (await exportedMap(tom.context, demo.url, small.mapId)).cards.filter((card) => JSON.stringify(card).includes("\"cold\"")).length;
  await expect.poll(tagged).toBe(4);
  await map.cell(lanes.notes, steps.finds).focus();
  await tom.page.keyboard.press("Control+z");
  await expect.poll(tagged).toBe(0);
});

test("cards go out as a table and come back with all they had; a table from a spreadsheet fills cells, in one step", async ({ colleague, demo }) => {
  const tom = await colleague("sales", { permissions: ["clipboard-read", "clipboard-write"], reducedMotion: "reduce" });
  const small = await mapWithCards(tom, demo);
  const map = await new MapPage(tom.page).open(small.path);
  const { keyboard } = tom.page;
  await map.card("Compares prices").click();
  await map.card("No refund in winter").click({ modifiers: ["Shift"] });
  await expect(tom.page.getByRole("toolbar", { name: "2 cards selected" })).toBeVisible();
  await keyboard.press("Control+c");
  await expect.poll(() => tom.page.evaluate(() => navigator.clipboard.readText())).toBe("Compares prices\t\n\tNo refund in winter");
  // Too far to the right: said, and nothing happens.
  await map.cell(lanes.actions, steps.pays).focus();
  await keyboard.press("Control+v");
  await expect(tom.page.getByText("What you paste is 2 steps wide; from this cell on there is 1 step.")).toBeVisible();
  await map.cell(lanes.pains, steps.books).focus();
  await keyboard.press("Control+v");
  await expect(map.cell(lanes.notes, steps.pays).getByText("No refund in winter")).toBeVisible();
  await expect(map.cell(lanes.notes, steps.pays).getByRole("group")).toHaveAccessibleName(/Pain point.*high severity.*by Tom/);
  await keyboard.press("Control+z");
  await expect(map.cell(lanes.notes, steps.pays)).toHaveAccessibleName(/empty/);
  await expect(map.cell(lanes.pains, steps.books)).toHaveAccessibleName(/1 card/);

  await tom.page.evaluate(() => navigator.clipboard.writeText("Phones us\t\"Pays\nWaits\"\n\tNo card reader\n"));
  await map.cell(lanes.actions, steps.books).focus();
  await keyboard.press("Control+v");
  await expect(map.cell(lanes.actions, steps.pays)).toHaveAccessibleName(/2 cards/);
  await expect(map.cell(lanes.pains, steps.pays).getByText("No card reader")).toBeVisible();
  await keyboard.press("Control+z");
  await expect(map.cell(lanes.pains, steps.pays)).toHaveAccessibleName(/empty/);
  await expect(map.cell(lanes.actions, steps.pays)).toHaveAccessibleName(/empty/);
});

test("finds words without their accents, filters with a link that carries it, and the palette goes anywhere", async ({ colleague, demo }) => {
  const tom = await colleague("sales", { permissions: ["clipboard-read", "clipboard-write"], reducedMotion: "reduce" });
  const small = await mapWithCards(tom, demo);
  const map = await new MapPage(tom.page).open(small.path);
  const { keyboard } = tom.page;
  await map.cell(lanes.notes, steps.finds).focus();
  // The field's script is on its way while I type: my letters are for the field, not keys of the map.
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  await tom.page.route("**/_next/static/chunks/**", (route) => released.then(() => route.continue()));
  await keyboard.press("Control+f");
  await keyboard.type("refunn");
  await keyboard.press("Backspace");
  release();
  const find = tom.page.getByRole("textbox", { name: "Find in the map" });
  await expect(find).toHaveValue("refun");
  await find.press("End");
  await keyboard.type("d");
  await expect(tom.page.getByText("1 of 2", { exact: true })).toBeVisible();
  await find.press("Enter");
  await expect(tom.page.getByText("2 of 2", { exact: true })).toBeVisible();
  await expect(map.card("No refund in winter")).toHaveAttribute("data-found", "here");
  await find.fill("cafe zoe");
  await expect(map.card("Compares prices")).toHaveAttribute("data-found", "here");
  await find.fill("refnd");
  await expect(tom.page.getByText("Nothing matches “refnd”. Check the spelling.")).toBeVisible();
  await find.fill("winter");
  await find.press("Escape");
  await expect(map.card("No refund in winter")).toBeFocused();

  await tom.page.getByRole("button", { name: "Filter", exact: true }).click();
  await tom.page.getByRole("checkbox", { name: /^Pain point/ }).check();
  await expect(map.card("Asks a friend")).toHaveAttribute("data-faded");
  await expect(map.card("No refund in winter")).not.toHaveAttribute("data-faded");
  expect(await axeFaults(tom.page, { within: ["[role=dialog]"] })).toEqual([]);
  await tom.page.getByText("Is hidden").click();
  await expect(map.card("Asks a friend")).toHaveCount(0);
  await keyboard.press("Escape");
  await expect(tom.page.getByRole("button", { name: /Filtered 1 of 4/ })).toBeVisible();
  expect(new URL(tom.page.url()).search).toBe("?type=pain-point&rest=hide");
  // What I write is never filtered away, and a colleague's note is.
  await map.writeNote(lanes.notes, steps.finds, "I still see this");
  await command(tom.context, demo.url, small.mapId, [{ type: "addCard", stepId: small.steps.pays, laneId: small.lanes.notes, text: "Unseen" },
    { type: "addCard", stepId: small.steps.pays, laneId: small.lanes.pains, text: "Seen pain" }]);
  await expect(map.card("Seen pain")).toBeVisible();
  await expect(map.card("Unseen")).toHaveCount(0);
  await expect(map.card("I still see this")).toBeVisible();
  await tom.page.reload();
  await expect(map.card("Seen pain")).toBeVisible();
  await expect(map.card("Asks a friend")).toHaveCount(0);
  await tom.page.getByRole("button", { name: "Clear the filter" }).click();
  await expect(map.card("Asks a friend")).toBeVisible();

  await map.cell(lanes.notes, steps.finds).focus();
  await keyboard.press("Control+k");
  const palette = tom.page.getByRole("combobox", { name: "Search places and commands" });
  await palette.fill("compares");
  await expect(tom.page.getByRole("option", { name: /Compares prices/ })).toBeVisible();
  expect(await axeFaults(tom.page, { within: ["[role=dialog]"] })).toEqual([]);
  await keyboard.press("Enter");
  await expect(map.card("Compares prices")).toBeFocused();
  await keyboard.press("Control+k");
  await palette.fill("copy link");
  await keyboard.press("Enter");
  await expect(tom.page.getByText("Link to this card copied").first()).toBeVisible();
  const link = await tom.page.evaluate(() => navigator.clipboard.readText());
  await tom.page.goto("/");
  await tom.page.goto(link);
  await expect(map.card("Compares prices")).toBeFocused();
  await expect(map.card("Compares prices")).toHaveAttribute("data-selected");
  await keyboard.press("Delete");
  await map.expectSaved();
  await tom.page.goto("/");
  await tom.page.goto(link);
  await expect(tom.page.getByText("The card this link leads to was deleted. It may be in Recovered.")).toBeVisible();
});

test("shows what a colleague has selected, and follows them until I do something myself", async ({ colleague, demo }) => {
  const [tom, priya] = [await colleague("sales"), await colleague("support", { reducedMotion: "reduce" })];
  const small = await mapWithCards(tom, demo);
  const [hers, his] = [await new MapPage(priya.page).open(small.path), await new MapPage(tom.page).open(small.path)];
  await hers.card("Asks a friend").click();
  await expect(his.card("Asks a friend")).toHaveAttribute("data-held", "");
  await expect(his.card("Asks a friend").getByText("Priya", { exact: true })).toBeVisible();
  await hers.page.keyboard.press("Escape");
  await expect(his.card("Asks a friend")).not.toHaveAttribute("data-held");

  // A map that is larger than his window.
  await tom.page.setViewportSize({ width: 800, height: 420 });
  await tom.page.getByRole("button", { name: /Follow Priya/ }).click();
  await expect(tom.page.getByText("Following Priya")).toBeVisible();
  await priya.page.setViewportSize({ width: 800, height: 420 });
  await hers.cell(lanes.notes, steps.pays).scrollIntoViewIfNeeded();
  await hers.cell(lanes.notes, steps.pays).focus();
  await expect(his.cell(lanes.notes, steps.pays)).toBeInViewport();
  await tom.page.mouse.move(500, 300);
  await tom.page.mouse.wheel(0, -50);
  await expect(tom.page.getByText("Following Priya")).toHaveCount(0);
});
