/** Today beside a future: what differs, live, and what a team makes of it. */
import type { Page } from "@playwright/test";
import { api, command, exportedMap, importSample } from "./support/api";
import { axeFaults } from "./support/axe";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const counts = (page: Page) => page.getByRole("list", { name: "Cards of both maps" }).getByRole("listitem");

test("two people compare today with a future, see each other's changes at once, and make a gap of what belongs together", async ({ colleague, demo }) => {
  const [manager, support] = [await colleague("manager"), await colleague("support")];
  const { journeyId, path: current, futurePath: future } = await importSample(manager.context, demo.url, "Compare boots");
  const { page } = manager;

  await test.step("from the map's top bar to the counts of the sample and its seven gaps", async () => {
    await new MapPage(page).open(future);
    await page.getByRole("navigation", { name: "State of the map" }).getByRole("link", { name: "Compare" }).click();
    await expect(counts(page)).toHaveText([/86 kept/, /22 changed.*19 reworded, 2 moved, 1 edited/, /17 added/, /21 removed/, /5 realised/]);
    await expect(page.getByText("5 of 7 gaps owned")).toBeVisible();
    await expect(page.getByRole("region", { name: "Purchase", exact: true }).getByRole("button", { name: "9 kept" })).toHaveAttribute("aria-expanded", "false");
    const row = page.getByRole("group", { name: /^Touchpoint “Returns policy, 1,400 words” in/ });
    await expect(row.locator("ins").first()).toHaveText("promise");
    await expect(row.locator("del").first()).toHaveText("policy");
    await row.getByRole("button", { name: /^Gap 6/ }).click();
    await expect(page.locator("[data-chosen]")).toContainText("Returns promise by the price");
  });

  await test.step("a colleague's note on the current map shows as a change, without a reload", async () => {
    await (await new MapPage(support.page).open(current)).writeNote("Department notes", "Pays at checkout", "Card is declined twice");
    await expect(page.getByRole("group", { name: "Note “Card is declined twice” was removed from Pays at checkout." })).toBeVisible();
    await expect(counts(page).filter({ hasText: "removed" })).toHaveText(/22 removed/);
  });

  await test.step("J and K go through the changes, and the address leads back to one", async () => {
    const rows = page.locator("[data-diff-row]:not([data-mark=kept])");
    await page.getByRole("heading", { name: "Feeling across the journey" }).click();
    for (const at of [0, 1, 2]) {
      await page.keyboard.press("j");
      await expect(rows.nth(at)).toBeFocused();
    }
    await page.keyboard.press("k");
    await expect(rows.nth(1)).toBeFocused();
    const id = await rows.nth(1).getAttribute("data-diff-row");
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`);
    await page.reload();
    await expect(rows.nth(1)).toBeFocused();
  });

  await test.step("one department's cards are counted alone, and the address keeps whose", async () => {
    const everybody = await counts(page).allTextContents();
    await page.getByRole("combobox", { name: "Whose cards" }).click();
    await page.getByRole("option", { name: "Support" }).click();
    await expect(page).toHaveURL(/[?&]department=SU/);
    await expect(counts(page)).not.toHaveText(everybody);
    const support = await counts(page).allTextContents();
    await page.reload();
    await expect(counts(page)).toHaveText(support);
    await page.getByRole("combobox", { name: "Whose cards" }).click();
    await page.getByRole("option", { name: "All departments" }).click();
    await expect(page).not.toHaveURL(/department=/);
    await expect(counts(page)).toHaveText(everybody);
  });

  await test.step("both maps stand side by side, what is kept steps back, and a card leads to its row in the list", async () => {
    await page.getByRole("radio", { name: "Side by side" }).check();
    await expect(page).toHaveURL(/[?&]view=boards/);
    await page.reload();
    const boards = page.getByRole("table");
    await expect(boards.getByRole("columnheader", { name: /Waits for refund/ }).locator("del")).toBeVisible();
    await expect(boards.getByRole("link", { name: /^Kept: Action: Pays with Apple Pay/ }).locator("[data-faded]")).toHaveCount(2);
    await expect(boards.getByRole("link", { name: /^Removed: Note: Card is declined twice/ })).toHaveCount(1);
    await boards.getByRole("link", { name: /^Changed: Touchpoint: Returns promise/ }).press("Enter");
    await expect(page.getByRole("group", { name: /^Touchpoint “Returns policy, 1,400 words” in/ })).toBeFocused();
    await expect(page).not.toHaveURL(/view=/);
  });

  await test.step("what belongs together becomes a gap, and the gap an action", async () => {
    const note = page.getByRole("group", { name: /^Note “Card is declined twice”/ });
    await note.getByRole("checkbox").check();
    await page.getByRole("region", { name: "Consideration", exact: true }).getByRole("checkbox", { name: /^Tick Feeling/ }).check();
    await page.getByRole("toolbar", { name: "Ticked changes" }).getByRole("button", { name: "New gap" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Title" }).fill("Pay without a doubt");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.getByRole("toolbar", { name: "Ticked changes" }).getByRole("button", { name: "New gap" }).click();
    await expect(page.getByRole("dialog").getByRole("textbox", { name: "Title" }), "what was typed is still there").toHaveValue("Pay without a doubt");
    await page.getByRole("button", { name: "Make gap" }).click();
    await expect(note.getByRole("button", { name: "Gap 8: Pay without a doubt" })).toBeVisible();
    await expect(page.getByText("5 of 8 gaps owned")).toBeVisible();
    await page.getByRole("complementary", { name: "Action plan" }).getByRole("button", { name: "Action for Pay without a doubt" }).click();
    await expect(page.getByRole("heading", { name: "Pay without a doubt" })).toBeVisible();
    await expect.poll(async () => (await api<{ actions: { title: string }[] }>(manager.context, demo.url, "GET", `/journeys/${journeyId}/actions`)).actions.map(({ title }) => title)).toContain("Pay without a doubt");
  });

  await test.step("a card is brought over as one step that can be taken back, live for everybody", async () => {
    const priya = await new MapPage(support.page).open(future);
    const note = page.getByRole("group", { name: /^Note “Card is declined twice”/ });
    await note.getByRole("button", { name: /^More for/ }).click();
    await page.getByRole("menuitem", { name: "Bring this card from current" }).click();
    await expect(note).toHaveCount(0);
    await expect(priya.card("Card is declined twice")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(note).toBeVisible();
    await expect(priya.card("Card is declined twice")).toHaveCount(0);
  });

  await test.step("the future's own map shows what differs, what is gone as well, and follows both maps", async () => {
    const map = new MapPage(support.page);
    await support.page.getByRole("button", { name: "Changes" }).click();
    const legend = support.page.getByRole("list", { name: "Cards against today" }).getByRole("listitem");
    await expect(legend).toHaveText([/17/, /22/, /22/]);
    const cell = map.cell("Department notes", "Pays at checkout");
    await expect(cell).toHaveAttribute("aria-description", "Note “Card is declined twice” was removed from Pays at checkout.");
    await expect(map.card("Card is declined twice")).toHaveCount(0);
    await expect(map.page.getByRole("columnheader", { name: /^Shows code/ })).toHaveAttribute("aria-description", /“Waits for refund” no longer happens and takes along 6 cards/);
    const { id } = (await exportedMap(manager.context, demo.url, current.split("/").at(-1) ?? "")).cards.find(({ text }) => text === "Card is declined twice") ?? {};
    await command(manager.context, demo.url, current.split("/").at(-1) ?? "", [{ type: "deleteCard", id }]);
    await expect(legend).toHaveText([/17/, /22/, /21/]);
    await expect(cell).not.toHaveAttribute("aria-description");
    await support.page.getByRole("switch", { name: "Hide kept" }).check();
    await expect(map.card("Pays with Apple Pay")).toHaveAttribute("data-faded");
    await map.writeNote("Department notes", "Pays at checkout", "One tap is enough");
    await expect(map.card("One tap is enough")).toHaveAttribute("data-differs", "added");
    await expect(legend).toHaveText([/18/, /22/, /21/]);
    await support.page.getByRole("button", { name: "Changes" }).click();
    await expect(map.card("Pays with Apple Pay")).not.toHaveAttribute("data-faded");
  });

  await test.step("everybody can use it, in both themes", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page), colorScheme).toEqual([]);
    }
    const curve = page.getByRole("slider", { name: "Difference at a step" });
    await curve.focus();
    await page.keyboard.press("Home");
    await expect(curve).toHaveAttribute("aria-valuetext", /^Boots fail on a walk: minus 0\.9 today, minus 0\.8 in the future, a difference of plus 0\.1$/);
  });

  await test.step("the future is deleted after its dialog has said what stays, and leads back to today", async () => {
    await support.page.getByRole("button", { name: /maps of this journey$/ }).click();
    await support.page.getByRole("menuitem", { name: "Delete this future" }).click();
    await expect(support.page.getByText(/Gaps made of its changes stay in the action plan/)).toBeVisible();
    await support.page.getByRole("button", { name: "Delete future map" }).click();
    await expect(support.page).toHaveURL(new RegExp(`${current}$`));
    await expect(support.page.getByRole("navigation", { name: "State of the map" }).getByRole("link")).toHaveText(["Current"]);
    const { gaps } = await api<{ gaps: { title: string; changes: { to?: string }[] }[] }>(manager.context, demo.url, "GET", `/journeys/${journeyId}/gaps`);
    expect(gaps).toHaveLength(8);
    expect(gaps.find(({ title }) => title === "Pay without a doubt")?.changes.map(({ to }) => to)).toContainEqual(expect.stringMatching(/^The team feels .* at .* instead of /));
  });
});
