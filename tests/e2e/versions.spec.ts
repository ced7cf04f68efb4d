/** A map is kept, goes on, comes back while others write, and is given back. */
import { createJourney } from "./support/api";
import { axeFaults } from "./support/axe";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

test("a version comes back while colleagues write: no page reloads, no word is lost, and undone it gives the rest back", async ({ colleague, demo }) => {
  const [manager, support, sales] = [await colleague("manager"), await colleague("support"), await colleague("sales")];
  const { path } = await createJourney(manager.context, demo.url);
  const { page } = manager;
  const [lane, step] = ["Customer actions", "Hears of us"];
  const [theirs, others] = [await new MapPage(support.page).open(path), await new MapPage(sales.page).open(path)];
  await theirs.writeNote(lane, step, "Sees a tent on a roof");
  for (const each of [support, sales]) await each.page.evaluate(() => { document.documentElement.dataset["sameWindow"] = "yes"; });

  await test.step("from the map's menu, the first version is kept under a name", async () => {
    await new MapPage(page).open(path);
    await page.getByRole("button", { name: /maps of this journey/ }).click();
    await page.getByRole("menuitem", { name: "Versions of this map" }).click();
    await expect(page.getByRole("heading", { name: "No versions yet" })).toBeVisible();
    await page.getByRole("button", { name: "Keep the first version" }).click();
    await page.getByLabel("Name").fill("Before the workshop");
    await page.getByRole("button", { name: "Keep version" }).click();
    // On the board itself, which nobody can write on.
    await expect(page.getByText(/You’re looking at v1, just now. It can’t be edited\./)).toBeVisible();
    const board = new MapPage(page);
    await expect(board.card("Sees a tent on a roof")).toBeVisible();
    await board.cell(lane, step).focus();
    await page.keyboard.press("n");
    await expect(board.editor).toHaveCount(0);
    await page.keyboard.press("Control+f");
    await page.keyboard.type("tent");
    await expect(page.locator("#find-count")).toHaveText("1 of 1");
    await page.keyboard.press("Escape");
    await board.card("Sees a tent on a roof").click();
    expect(await axeFaults(page)).toEqual([]);
    await expect(page.getByRole("link", { name: "Back to now" })).toHaveAttribute("href", path);
  });

  await test.step("what is written since shows in words, beside any version", async () => {
    await theirs.writeNote(lane, step, "Asks a neighbour");
    await others.writeNote(lane, step, "Compares sizes");
    // The card of the version itself is reworded: a restore will write over that.
    await others.card("Sees a tent on a roof").dblclick();
    await expect(others.editor).toBeFocused();
    await sales.page.keyboard.press("Control+a");
    await sales.page.keyboard.type("Dreams of mountains");
    await sales.page.keyboard.press("Enter");
    await expect(theirs.card("Dreams of mountains")).toBeVisible();
    await page.getByRole("navigation", { name: "Versions" }).getByRole("link", { name: /^Today/ }).click();
    await expect(page.getByRole("heading", { name: "Today compared with v1" })).toBeVisible();
    await expect(page.getByRole("main").getByText("Asks a neighbour")).toBeVisible();
    await expect(page.getByRole("list", { name: "Changes" })).toHaveText(/2 added/);
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step("it comes back for everybody at once, after its dialog has said what goes", async () => {
    await page.getByRole("navigation", { name: "Versions" }).getByRole("link", { name: /Before the workshop/ }).click();
    await page.getByRole("button", { name: "Restore v1" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("region", { name: "What will change" })).toContainText("Asks a neighbour");
    // Somebody is in the middle of a note.
    await theirs.startNote(lane, step);
    await support.page.keyboard.type("Half a thou");
    await dialog.getByRole("button", { name: "Restore v1" }).click();
    await expect(page.getByRole("heading", { name: "v2 compared with v1" })).toBeVisible();
    await expect(others.card("Asks a neighbour")).toHaveCount(0);
    await expect(theirs.card("Half a thou")).toHaveCount(0);
    // The note under the cursor is gone: what is typed now begins the next one.
    await support.page.keyboard.type("Goes on");
    await support.page.keyboard.press("Enter");
    await expect(others.card("Goes on")).toBeVisible();
    await others.writeNote(lane, step, "Reads the weather");
    await expect(others.card("Sees a tent on a roof")).toBeVisible();
  });

  await test.step("every word that was typed is found, in place or in Recovered", async () => {
    for (const words of ["Dreams of mountains", "Asks a neighbour", "Half a thou"]) {
      await sales.page.keyboard.press("Control+f");
      await sales.page.getByRole("textbox", { name: "Find in the map" }).fill(words);
      await sales.page.getByRole("button", { name: "1 in Recovered" }).click();
      await expect(sales.page.getByRole("dialog", { name: "Recovered" }).getByText(words, { exact: true })).toBeVisible();
      await sales.page.keyboard.press("Escape");
      await sales.page.getByRole("button", { name: "Close finding" }).click();
    }
  });

  await test.step("undone, what nobody touched is given back, and every word is there", async () => {
    await page.getByRole("main").getByRole("button", { name: "Undo restore" }).click();
    await expect(page.getByRole("navigation", { name: "Versions" }).getByText("Restore undone")).toBeVisible();
    for (const words of ["Asks a neighbour", "Compares sizes", "Reads the weather", "Half a thou", "Goes on", "Dreams of mountains"]) {
      await expect(others.card(words)).toBeVisible();
    }
    for (const each of [support, sales]) expect(await each.page.evaluate(() => document.documentElement.dataset["sameWindow"])).toBe("yes");
  });

  await test.step("on a phone the list and a version take turns", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${path}/versions`);
    await expect(page.getByRole("main")).toBeHidden();
    await page.getByRole("link", { name: /Before the workshop/ }).click();
    await expect(page.getByRole("table")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole("link", { name: "All versions" }).click();
    await expect(page.getByRole("navigation", { name: "Versions" })).toBeVisible();
  });
});
