/** Steps connected, split and merged by keyboard, while a colleague watches. */
import type { Page } from "@playwright/test";
import { command, createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const { lanes, steps } = SMALL_MAP;

const head = (page: Page, step: string) => page.getByRole("columnheader", { name: new RegExp(`^${step}`) });

/** Chooses from the menu of a step without a pointer. */
async function chooseAt(page: Page, step: string, choice: RegExp): Promise<void> {
  await page.getByRole("button", { name: `Menu of step ${step}` }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: choice }).focus();
  await page.keyboard.press("Enter");
}

test("a wait that nobody owns is seen by everybody until a colleague takes it, and each undoes their own", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  const unowned = { name: "Waits between Books and Pays, “2 days”, nobody owns this wait" };
  const owned = { name: "Waits between Books and Pays, “2 days”, owned by Support" };

  await chooseAt(tom.page, steps.books, /^Connect to…$/);
  const dialog = tom.page.getByRole("dialog", { name: "Connect steps" });
  await expect(dialog.getByLabel("Kind")).toContainText("Wait");
  await dialog.getByLabel("How long").focus();
  await tom.page.keyboard.type("2 days");
  await tom.page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(head(tom.page, steps.books)).toBeFocused();
  await expect(priya.page.getByRole("button", unowned)).toContainText("nobody owns this wait");

  await priya.page.getByRole("button", unowned).focus();
  await priya.page.keyboard.press("Enter");
  await priya.page.getByLabel("Who owns this wait").focus();
  await priya.page.keyboard.press("Enter");
  await priya.page.getByRole("option", { name: "Support" }).focus();
  await priya.page.keyboard.press("Enter");
  await priya.page.getByRole("button", { name: "Save" }).focus();
  await priya.page.keyboard.press("Enter");
  await expect(tom.page.getByRole("button", owned)).toContainText("2 days");

  await priya.cell(lanes.pains, steps.pays).focus();
  await priya.page.keyboard.press("Control+z");
  await expect(tom.page.getByRole("button", unowned)).toBeVisible();
  await expect(priya.page.getByRole("button", unowned)).toBeVisible();
  await tom.cell(lanes.pains, steps.pays).focus();
  await tom.page.keyboard.press("Control+z");
  await expect(tom.page.getByRole("alertdialog").or(tom.page.getByRole("dialog"))).toContainText("Priya changed this after you");
  await expect(priya.page.getByRole("button", unowned)).toBeVisible();
});

test("a step is split and merged from its menu, and undo gives every note back where it was", async ({ colleague, demo }) => {
  const sales = await colleague("sales");
  const map = await createSmallMap(sales.context, demo.url);
  await command(sales.context, demo.url, map.mapId, [
    { type: "addCard", stepId: map.steps.books, laneId: map.lanes.notes, text: "Asks for a date" },
    { type: "addCard", stepId: map.steps.books, laneId: map.lanes.notes, text: "Gets a letter" },
    { type: "addEdge", kind: "skip", fromStepId: map.steps.finds, toStepId: map.steps.pays, label: "Rents again" },
  ]);
  const board = await new MapPage(sales.page).open(map.path);
  await expect(sales.page.getByRole("button", { name: "Skips from Finds us to Pays, “Rents again”" })).toBeVisible();

  await chooseAt(sales.page, steps.books, /^Split this step$/);
  await sales.page.getByLabel("Name of the second step").focus();
  await sales.page.keyboard.type("Hears back");
  await sales.page.getByRole("button", { name: "Split step" }).focus();
  await sales.page.keyboard.press("Enter");
  await expect(board.cell(lanes.notes, "Hears back").getByText("Gets a letter")).toBeVisible();
  await expect(board.cell(lanes.notes, steps.books).getByText("Asks for a date")).toBeVisible();
  await expect(head(sales.page, "Hears back")).toBeFocused();
  await sales.page.keyboard.press("Control+z");
  await expect(head(sales.page, "Hears back")).toHaveCount(0);
  await expect(board.cell(lanes.notes, steps.books).getByText("Gets a letter")).toBeVisible();

  await chooseAt(sales.page, steps.books, /^Merge with Pays$/);
  await expect(head(sales.page, steps.pays)).toHaveCount(0);
  await expect(sales.page.getByRole("button", { name: "Skips from Finds us to Books, “Rents again”" })).toBeVisible();

  // The toast speaks of the merge: it does not take back what I wrote since.
  await board.writeNote(lanes.pains, steps.books, "No answer for days");
  await sales.page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(board.card("No answer for days")).toBeVisible();
  await expect(sales.page.getByText("You went on since.")).toBeVisible();
  // The note is one or more steps of typing; the merge lies before them.
  await expect(async () => {
    await board.cell(lanes.pains, steps.books).focus();
    await sales.page.keyboard.press("Control+z");
    await expect(head(sales.page, steps.pays)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(board.card("No answer for days")).toHaveCount(0);
  await expect(head(sales.page, steps.pays)).toBeVisible();
  await expect(sales.page.getByRole("button", { name: "Skips from Finds us to Pays, “Rents again”" })).toBeVisible();
});
