/** A journey is updated from a newer file of it while somebody has its map open. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../lib/paths";
import { me } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

test("a newer file says what it changes, comes in live, shows as version 8 beside 7 on the board, and can be undone", async ({ colleague, demo }, info) => {
  const [manager, support] = [await colleague("manager"), await colleague("support")];
  const { page } = manager;
  /** The same journey under ids of its own: the demo's is read by others. */
  const fileOf = (name: string): string => {
    const file = readFileSync(join(projectRoot, "samples", name), "utf8").replaceAll("302919dd-", "302919de-").replaceAll("e750d51a-", "e750d51b-");
    const parsed: { journey: { id: string; title: string } } = JSON.parse(file);
    parsed.journey = { ...parsed.journey, id: "00000000-0000-4000-8000-0000000000f7", title: "Boots from a file" };
    const path = info.outputPath(name);
    writeFileSync(path, JSON.stringify(parsed));
    return path;
  };
  const [workspace] = (await me(manager.context, demo.url)).workspaces;
  const dialog = page.getByRole("dialog");
  let path = "";

  await test.step("the older file comes in as a new journey", async () => {
    await page.goto(`/w/${workspace?.slug}`);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await dialog.getByLabel("File", { exact: true }).setInputFiles(fileOf("northpeak-v7.journey.json"));
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(dialog.getByText("Everything in the file came in.")).toBeVisible();
    path = await dialog.getByRole("link", { name: "Open the map" }).getAttribute("href") ?? "";
    await dialog.getByRole("button", { name: "Close" }).last().click();
  });
  const theirs = await new MapPage(support.page).open(path);
  await support.page.evaluate(() => { document.documentElement.dataset["sameWindow"] = "yes"; });
  await theirs.writeNote("Customer actions", "Asks for a return", "Written meanwhile");

  await test.step("the newer one says what it would change, and what stays", async () => {
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await dialog.getByLabel("File", { exact: true }).setInputFiles(fileOf("northpeak.journey.json"));
    await expect(dialog.getByRole("radio", { name: "Update it" })).toBeChecked();
    await expect(dialog.getByRole("region", { name: "What will come in" })).toContainText("6 added, 4 changed, 2 removed");
    await expect(dialog.getByText("Metric “Rebuy within 30 days”: target 50 % → 55 %, baseline 41 %.").first()).toBeAttached();
    await expect(dialog.getByRole("region", { name: "What stays" })).toContainText("“Written meanwhile”");
    await dialog.getByRole("button", { name: "Update" }).click();
    await expect(dialog.getByText(/Everything the file changes came in, live/)).toBeVisible();
  });

  await test.step("whoever has the map open sees it without a reload, and keeps what was written", async () => {
    await expect(theirs.card("Written meanwhile")).toBeVisible();
    await support.page.keyboard.press("Control+f");
    await support.page.getByRole("textbox", { name: "Find in the map" }).fill("38% of return contacts");
    await expect(support.page.locator("#find-count")).toHaveText("1 of 1");
    expect(await support.page.evaluate(() => document.documentElement.dataset["sameWindow"])).toBe("yes");
  });

  await test.step("undone, the map is what it was, with what was written meanwhile", async () => {
    await dialog.getByRole("button", { name: "Undo update" }).click();
    await expect(dialog.getByText(/The update was undone on the maps/)).toBeVisible();
    await support.page.getByRole("textbox", { name: "Find in the map" }).fill("some return contacts");
    await expect(support.page.locator("#find-count")).toHaveText("1 of 1");
    await expect(theirs.card("Written meanwhile")).toBeVisible();
  });

  await test.step("its versions stand on the timeline, and on the board what differs is signed", async () => {
    await page.goto(`${path}/versions?version=9&against=7&view=map`);
    await expect(page.getByRole("list", { name: "Cards against v7" })).toContainText("added");
    await expect(page.getByText(/You’re looking at v9/)).toBeVisible();
    await page.getByRole("button", { name: "Which versions" }).click();
    await page.getByRole("menuitemradio", { name: "Approved" }).click();
    await expect(page.getByRole("navigation", { name: "Versions" }).getByText("Spring review, baseline for the future map")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Versions" }).getByText("Before an update from a file")).toHaveCount(0);
  });
});
