/** What a card of the future says of today's: named, found, followed, and what is done about it. */
import { importSample } from "./support/api";
import { axeFaults } from "./support/axe";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

test("a card of the future names the cards of today it solves, leads to them, and takes another one by its words", async ({ colleague, demo }, testInfo) => {
  const [sales, support] = [await colleague("sales", { reducedMotion: "reduce" }), await colleague("support", { reducedMotion: "reduce" })];
  const { path, futurePath } = await importSample(sales.context, demo.url, "Linked boots");
  const [tom, priya] = [await new MapPage(sales.page).open(futurePath), await new MapPage(support.page).open(futurePath)];
  const links = ({ page }: MapPage) => page.locator("[data-region=panel]");
  for (const map of [tom, priya]) {
    await map.card("QR code returns").focus();
    await map.card("QR code returns").press("i");
    await expect(links(map).getByRole("link", { name: "On the current map: No printer: 38% of return contacts are about labels" })).toBeVisible();
    await expect(links(map).getByText("not on this map")).toHaveCount(0);
  }

  const words = "No fit help inside the box";
  await links(tom).getByRole("combobox", { name: "Link a card" }).click();
  await sales.page.getByPlaceholder("Find a card by its words").fill("no fit help");
  const found = sales.page.getByRole("option").filter({ hasText: "Current state" });
  await found.filter({ hasText: words }).click();
  const theirs = links(priya).getByRole("link", { name: `On the current map: ${words}` });
  await expect(theirs, "a colleague sees what it leads to, too").toBeVisible();

  const actions = links(priya).getByRole("region", { name: "Actions" });
  await expect(actions).toContainText("QR code returns");
  await expect(actions).toContainText("ClosesNo printer, lost form");
  await expect(actions).toContainText("DueJan 2027EffortSmallImpactHigh");
  await testInfo.attach("links", { body: await support.page.screenshot(), contentType: "image/png" });
  expect(await axeFaults(support.page)).toEqual([]);

  await theirs.click();
  await expect(support.page).toHaveURL(new RegExp(path));
  await expect(priya.card(words)).toBeInViewport();
});
