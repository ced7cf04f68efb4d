/** Losing the connection never blocks typing, and nothing typed is lost. */
import { createSmallMap, SMALL_MAP } from "./support/api";
import { holdConnection } from "./support/connection";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const { lanes, steps } = SMALL_MAP;

test("what I write offline is counted, kept and merged when the connection is back", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const connection = await holdConnection(sales.context);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  await connection.cut();
  await sales.context.setOffline(true);
  await tom.expectStatus("offline");
  await tom.writeNote(lanes.notes, steps.finds, "Written in the train");
  await expect(tom.saveStatus.first()).toContainText("waiting");
  await priya.writeNote(lanes.notes, steps.finds, "Written at the desk");
  connection.mend();
  await sales.context.setOffline(false);
  await tom.expectSaved();
  for (const map of [tom, priya]) {
    await expect(map.card("Written in the train")).toBeVisible();
    await expect(map.card("Written at the desk")).toBeVisible();
  }
});

test("a page that is reloaded with unsent changes still sends them", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  // Only the live connection is cut: the page itself can still be loaded.
  const connection = await holdConnection(sales.context);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  await connection.cut();
  await sales.page.reload();
  await expect(tom.cell(lanes.notes, steps.finds)).toBeVisible();
  await tom.writeNote(lanes.notes, steps.finds, "Kept on this device");
  await sales.page.reload();
  await expect(tom.card("Kept on this device")).toBeVisible();
  await expect(priya.card("Kept on this device")).toHaveCount(0);
  connection.mend();
  await expect(priya.card("Kept on this device")).toBeVisible();
  await tom.expectSaved();
});
