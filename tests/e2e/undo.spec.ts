/** Undo belongs to me: it takes back my own changes and asks before it touches a colleague's. */
import { createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const { lanes, steps } = SMALL_MAP;

test("undo takes back my own changes and leaves a colleague's alone", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  await tom.writeNote(lanes.notes, steps.finds, "Found us by search");
  await priya.writeNote(lanes.notes, steps.books, "Booked by phone");
  await expect(tom.card("Booked by phone")).toBeVisible();
  await tom.cell(lanes.notes, steps.finds).focus();
  await sales.page.keyboard.press("Control+z");
  await expect(tom.card("Booked by phone")).toBeVisible();
  await expect(tom.card("Found us by search")).toHaveCount(0);
  await expect(priya.card("Found us by search")).toHaveCount(0);
  await sales.page.keyboard.press("Control+Shift+z");
  await expect(priya.card("Found us by search")).toBeVisible();
});

test("asks before an undo would touch what a colleague changed after me", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  await tom.writeNote(lanes.notes, steps.finds, "Found us");
  await priya.card("Found us").dblclick();
  await support.page.keyboard.press("End");
  await support.page.keyboard.type(" at a fair");
  await support.page.keyboard.press("Enter");
  await expect(tom.card("Found us at a fair")).toBeVisible();

  await tom.cell(lanes.notes, steps.finds).focus();
  await sales.page.keyboard.press("Control+z");
  const question = sales.page.getByRole("alertdialog").or(sales.page.getByRole("dialog"));
  await expect(question).toContainText("Priya changed this after you");
  await question.getByRole("button", { name: /Keep|Cancel|Leave/ }).click();
  await expect(priya.card("Found us at a fair")).toBeVisible();
});
