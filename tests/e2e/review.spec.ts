/** A manager who was never in the room: reads what changed, comments, sends it back, approves; the map goes on meanwhile. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { api, command, exportedMap, importSample } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const noFaults = async (page: Page) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]), colorScheme).toEqual([]);
  }
};

test("a version is sent, read, sent back, fixed and approved, while a third person goes on writing", async ({ colleague, demo }) => {
  test.slow();
  const [support, manager, sales] = [await colleague("support"), await colleague("manager"), await colleague("sales")];
  const { mapId, path, slug, journeyId } = await importSample(support.context, demo.url, "Boots in review");
  const map = await exportedMap(support.context, demo.url, mapId);
  const step = (title: string) => map.stages.flatMap(({ steps }) => steps).find((one) => one.title === title)?.id ?? "";
  const lane = (title: string) => map.lanes.find((one) => one.title === title)?.id ?? "";
  const card = (text: string) => map.cards.find((one) => one.text.startsWith(text))?.id ?? "";
  const run = (commands: readonly unknown[]) => command(support.context, demo.url, mapId, commands);
  const writing = await new MapPage(sales.page).open(path);
  await sales.page.evaluate(() => { document.documentElement.dataset["sameWindow"] = "yes"; });

  await test.step("support changes eight things and sends them from the map", async () => {
    await api(support.context, demo.url, "POST", `/maps/${mapId}/versions`, { title: "Before the survey" });
    await run([
      { type: "setCardText", id: card("No printer"), text: "No printer: 41% of return contacts are about labels" },
      { type: "setCardFields", id: card("No printer"), severity: "medium" },
      { type: "addCard", stepId: step("Asks for a return"), laneId: lane("Department notes"), text: "We answer 40 label emails a day." },
      { type: "addCard", stepId: step("Pays at checkout"), laneId: lane("Pain points"), text: "Card declined twice", confidence: "assumption" },
      { type: "setEmotion", stepId: step("Asks for a return"), value: -1.9 },
      { type: "deleteCard", id: card("No scan at drop-off") },
      { type: "moveCard", id: card("Tells the same story"), stepId: step("Drops off parcel"), laneId: lane("Pain points") },
      { type: "renameStep", id: step("Waits for refund"), title: "Waits for the money" },
      { type: "addCard", stepId: step("Orders half a size up"), laneId: lane("Opportunities"), text: "Offer the half size at once" },
    ]);
    const { page } = support;
    await new MapPage(page).open(path);
    await expect(page.getByRole("region", { name: "Scope of the journey" }).getByRole("link", { name: /Draft of v\d+, from approved v7/ })).toBeVisible();
    await page.getByRole("button", { name: "Send for review" }).click();
    const dialog = page.getByRole("dialog", { name: "Send for review" });
    await dialog.getByLabel("Name of the version").fill("Survey of October");
    await dialog.getByLabel("Message").fill("Is the label problem told right?");
    await dialog.getByRole("button", { name: "Send for review" }).click();
    await expect(dialog.getByText("Ask at least one person.")).toBeVisible();
    await expect(dialog.getByLabel("Message")).toHaveValue("Is the label problem told right?");
    await dialog.getByLabel(/^Jonas Weber/).check();
    await dialog.getByLabel(/^Aiko Mori/).check();
    await dialog.getByRole("button", { name: "Send for review" }).click();
    await expect(page.getByRole("link", { name: /in review/ })).toBeVisible();
  });

  const { page } = manager;
  const { reviews: [sent] } = await api<{ reviews: readonly { id: string; number: number; againstNumber: number }[] }>(manager.context, demo.url, "GET", `/maps/${mapId}/reviews`);
  if (!sent) throw new Error("No review was sent.");
  const label = (number: number) => `v${number} compared with v${sent.againstNumber}`;

  await test.step("the manager, who never opened the map, reads the difference in words, by hand and by keyboard", async () => {
    await page.goto(`${path}/versions?review=${sent.id}`);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { name: label(sent.number) })).toBeVisible();
    await expect(main.getByText("8 changes in 3 stages by Priya Nair")).toBeVisible();
    await expect(main.getByText("0 of 8 reviewed")).toBeVisible();
    const pain = main.getByRole("group", { name: "Pain point, Asks for a return" });
    await expect(pain.locator("ins")).toHaveText("41");
    await expect(pain.locator("del").first()).toHaveText("38");
    await expect(pain).toContainText("Medium");
    await expect(main.getByRole("group", { name: "Feeling, Asks for a return" })).toContainText("−1.9");
    await expect(page.getByText("“Card declined twice” has no evidence")).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await expect(main.getByText("1 of 8 reviewed")).toBeVisible();
    await main.getByRole("checkbox", { name: "Reviewed: Pain point, Asks for a return" }).check();
    await expect(main.getByText("2 of 8 reviewed")).toBeVisible();
    await pain.getByRole("button", { name: "Comment on Pain point, Asks for a return" }).click();
    await page.keyboard.type("Of all contacts, or of return contacts only?");
    await page.keyboard.press("Enter");
    await expect(pain.getByRole("article", { name: "Thread" }).filter({ hasText: /Of all contacts/ })).toBeVisible();
    await noFaults(page);
  });

  await test.step("on the map the same changes are marked where they stand, and the ticks are there when the list is back", async () => {
    await page.getByRole("radio", { name: "On the map" }).check();
    const read = new MapPage(page);
    await expect(read.card("Card declined twice")).toHaveAttribute("data-differs", "added");
    await expect(read.card("Pays with Apple Pay")).not.toHaveAttribute("data-differs", "added");
    await expect(page.getByRole("list", { name: `Cards against v${sent.againstNumber}` })).toContainText("3 added");
    await page.getByRole("radio", { name: "List" }).check();
    await expect(page.getByRole("main").getByText("2 of 8 reviewed")).toBeVisible();
  });

  await test.step("the version by itself can be restored, shows what was said about it, and leads back", async () => {
    await page.getByRole("link", { name: `Look at v${sent.number} by itself` }).click();
    await expect(page.getByRole("button", { name: `Restore v${sent.number}` })).toBeVisible();
    const said = page.getByRole("region", { name: `Comments on v${sent.number}` });
    await expect(said).toContainText("Of all contacts, or of return contacts only?");
    await expect(said).toContainText("On a change of this version");
    await page.getByRole("main").getByRole("link", { name: `Review of v${sent.number}` }).click();
    await expect(page.getByRole("main").getByText("2 of 8 reviewed")).toBeVisible();
  });

  await test.step("support sees on the review that it was read, and answers", async () => {
    const { page: theirs } = support;
    await theirs.goto(`${path}/versions?review=${sent.id}`);
    const side = theirs.getByRole("complementary", { name: "Your review" });
    await expect(side.getByText("2 of 8 reviewed")).toBeVisible();
    const thread = theirs.getByRole("article", { name: "Thread" }).filter({ hasText: /Of all contacts/ });
    await thread.getByRole("button", { name: "Reply" }).click();
    await theirs.keyboard.type("Return contacts only.");
    await theirs.keyboard.press("Enter");
    await expect(page.getByRole("article", { name: "Thread" }).filter({ hasText: /Of all contacts/ })).toContainText("Return contacts only.");
    await expect(theirs.getByText("You were not asked to review this version.", { exact: false })).toBeVisible();
    await expect(side.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  });

  await test.step("changes are requested, with words, and support hears it without a reload", async () => {
    await page.getByRole("button", { name: "Request changes" }).click();
    await expect(page.getByText("Say what should change.")).toBeVisible();
    await page.getByRole("textbox", { name: "Note" }).fill("Say that it is of return contacts.");
    await page.getByRole("button", { name: "Request changes" }).click();
    await expect(support.page.getByRole("complementary").getByText("Say that it is of return contacts.")).toBeVisible();
    await expect(support.page.getByRole("navigation", { name: "Versions" }).getByText("Sent back").first()).toBeVisible();
  });

  await test.step("meanwhile a third person writes, and nothing stops them", async () => {
    await writing.writeNote("Customer actions", "Waits for delivery", "Reads the parcel mails");
    expect(await sales.page.evaluate(() => document.documentElement.dataset["sameWindow"])).toBe("yes");
  });

  await test.step("fixed and sent again, what says the same stays ticked, and what was reworded does not", async () => {
    await run([{ type: "setCardText", id: card("No printer"), text: "No printer: 41% of return contacts only are about labels" }]);
    const { page: theirs } = support;
    await theirs.getByRole("button", { name: "Send for review" }).click();
    const dialog = theirs.getByRole("dialog", { name: "Send for review" });
    await expect(dialog.getByLabel(/^Jonas Weber/)).toBeChecked();
    await dialog.getByRole("button", { name: "Send for review" }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole("complementary", { name: "Your review" }).getByRole("link", { name: /^Review of v\d+$/ }).click();
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { name: label(sent.number + 1) })).toBeVisible();
    await expect(main.getByText("1 of 9 reviewed")).toBeVisible();
    await expect(main.getByRole("checkbox", { name: "Reviewed: Pain point, Asks for a return" })).not.toBeChecked();
    await expect(main.getByRole("article", { name: "Thread" }).filter({ hasText: /Of all contacts/ })).toContainText("Return contacts only.");
  });

  await test.step("on a phone it is one column with the decision at its end; approving asks once", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const approve = page.getByRole("button", { name: `Approve v${sent.number + 1}` });
    await approve.scrollIntoViewIfNeeded();
    await expect(page.getByText(/\d comments are still open\. You can approve anyway\./)).toBeVisible();
    await approve.click();
    await page.getByRole("dialog").getByRole("button", { name: `Approve v${sent.number + 1}` }).click();
    await expect(page.getByRole("complementary").getByText(/is approved, just now, by Jonas Weber/)).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 800 });
    await noFaults(page);
  });

  await test.step("the badge is everywhere, with the name, and the record is whole", async () => {
    const number = sent.number + 1;
    await expect(sales.page.getByRole("link", { name: new RegExp(`Approved v${number}, .* by Jonas`) })).toBeVisible();
    expect(await sales.page.evaluate(() => document.documentElement.dataset["sameWindow"])).toBe("yes");
    await writing.writeNote("Customer actions", "Waits for delivery", "Calls the shop");
    await expect(sales.page.getByRole("link", { name: new RegExp(`Draft of v${number + 1}, from approved v${number}`) })).toBeVisible();
    await manager.page.goto(`/w/${slug}`);
    await expect(page.getByRole("listitem").filter({ hasText: "Boots in review" }).getByRole("link", { name: new RegExp(`Approved v${number}, .* by Jonas`) })).toBeVisible();
    const file = await api<{ versions: readonly { number: number; status: string }[] }>(manager.context, demo.url, "GET", `/journeys/${journeyId}/export?format=json`);
    expect(file.versions.slice(-2)).toMatchObject([{ number: number - 1, status: "sent-back" }, { number, status: "approved" }]);
    const { reviews } = await api<{ reviews: readonly { status: string; decisions: readonly { name: string; role: string; decision: string; note: string | null }[] }[] }>(
      manager.context, demo.url, "GET", `/maps/${mapId}/reviews`);
    expect(reviews).toMatchObject([
      { status: "approved", decisions: [{ name: "Jonas Weber", role: "manager", decision: "approved", note: null }] },
      { status: "changes-requested", decisions: [{ name: "Jonas Weber", decision: "changes-requested", note: "Say that it is of return contacts." }] },
    ]);
  });
});
