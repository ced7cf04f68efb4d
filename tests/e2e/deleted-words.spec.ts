/** Words outlive the deletion of their note. */
import { createSmallMap, SMALL_MAP } from "./support/api";
import { holdConnection } from "./support/connection";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const { lanes, steps } = SMALL_MAP;

test("words typed into a note that a colleague deletes at the same time wait in the Recovered tray", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const connection = await holdConnection(sales.context);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  await tom.writeNote(lanes.notes, steps.books, "Call them back");
  await expect(priya.card("Call them back")).toBeVisible();

  // Both act while they cannot see each other.
  await connection.cut();
  await tom.card("Call them back").dblclick();
  await sales.page.keyboard.press("End");
  await sales.page.keyboard.type(" before noon");
  await priya.card("Call them back").click();
  await support.page.keyboard.press("Delete");
  await expect(priya.card("Call them back")).toHaveCount(0);
  await tom.expectStatus("not-saved");
  connection.mend();
  await tom.expectSaved();
  await priya.expectSaved();

  for (const map of [tom, priya]) {
    await map.page.getByRole("button", { name: /Recovered/ }).click();
    await expect(map.page.getByRole("dialog").getByText("Call them back before noon")).toBeVisible();
  }
  await sales.page.keyboard.press("Escape");
  await support.page.getByRole("dialog").getByRole("button", { name: /Put back/ }).click();
  await expect(tom.page.getByRole("gridcell", { name: new RegExp(`^${lanes.notes}, ${steps.books}`) }).getByText("Call them back before noon")).toBeVisible();
});

test("notes of a deleted lane wait in the Recovered tray and come back with the lane", async ({ colleague, demo }) => {
  const sales = await colleague("sales");
  const { path } = await createSmallMap(sales.context, demo.url);
  const tom = await new MapPage(sales.page).open(path);
  await tom.writeNote(lanes.pains, steps.pays, "No invoice by e-mail");
  await tom.page.getByRole("rowheader", { name: new RegExp(lanes.pains) }).focus();
  await tom.page.keyboard.press("Delete");
  await expect(tom.page.getByRole("rowheader", { name: new RegExp(lanes.pains) })).toHaveCount(0);
  await expect(tom.page.getByRole("button", { name: /Recovered/ })).toBeVisible();
  await tom.page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(tom.card("No invoice by e-mail")).toBeVisible();
});
