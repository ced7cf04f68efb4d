/** The action plan with two people on it: by keyboard, by pointer, in words, and once the current map has caught up. */
import type { Page, TestInfo } from "@playwright/test";
import { api, command, importSample } from "./support/api";
import { axeFaults } from "./support/axe";
import { holdLine } from "./support/connection";
import { expect, test } from "./support/product";

interface Gaps { readonly gaps: readonly { readonly title: string; readonly changes: readonly { readonly currentId?: string; readonly to?: string }[] }[] }

async function expectAccessible(page: Page, where: string, testInfo: TestInfo): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await testInfo.attach(`${where}-${theme}`, { body: await page.screenshot(), contentType: "image/png" });
    expect(await axeFaults(page), `${where}, ${theme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

test("support moves an action by keyboard, gives a gap an action, and sales sees all of it; a gap closes with the map", async ({ colleague, demo }, testInfo) => {
  const [support, sales] = [await colleague("support", { reducedMotion: "reduce" }), await colleague("sales", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" })];
  const { journeyId, mapId, slug } = await importSample(support.context, demo.url, "Plan boots");
  await support.page.goto(`/w/${slug}`);
  await support.page.getByRole("button", { name: "More for Plan boots" }).click();
  await support.page.getByRole("menuitem", { name: "Action plan" }).click();
  await sales.page.goto(`/w/${slug}/journeys/${journeyId}/actions`);
  for (const { page } of [support, sales]) await expect(page.getByText("5 of 7 gaps owned")).toBeVisible();
  expect(await sales.page.evaluate(() => document.documentElement.scrollWidth), "nothing sticks out sideways").toBeLessThanOrEqual(390);

  // The arrows move it, focus stays on it, and it is said where it is.
  const { page } = support;
  const dot = page.getByRole("button", { name: /^5 Fit card in every box/ });
  await dot.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(dot).toHaveAccessibleName("5 Fit card in every box, medium effort, high impact");
  await expect(dot).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Fit card in every box: medium effort, high impact" })).toBeAttached();
  const theirs = sales.page.getByRole("article", { name: "Fit card in every box" });
  await expect(theirs).toContainText("Effort MediumImpact High");

  // By pointer; what is dropped outside stays where it was.
  const matrix = page.getByRole("group", { name: "Effort and impact of each action" });
  const [box, from] = [await matrix.boundingBox(), await dot.boundingBox()];
  if (!box || !from) throw new Error("the matrix is not drawn");
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.85, box.y + box.height * 0.85, { steps: 5 });
  await page.mouse.up();
  await expect(dot).toHaveAccessibleName("5 Fit card in every box, small effort, low impact: a fill-in");
  await expect(theirs).toContainText("Effort SmallImpact Low");

  // A gap without an action gets one; bad input is said and keeps what was typed.
  await page.getByRole("button", { name: "Action for Returns promise by the price" }).click();
  const dialog = page.getByRole("dialog", { name: "New action" });
  await dialog.getByLabel("Due").fill("soon");
  await dialog.getByRole("button", { name: "Add action" }).click();
  await expect(dialog.getByText("Give a month such as 2027-01 or a date such as 2027-01-31.")).toBeVisible();
  await dialog.getByLabel("Due").fill("2027-05");
  await dialog.getByRole("combobox", { name: "Owner" }).click();
  await page.getByRole("option", { name: "Priya Nair" }).click();
  await expectAccessible(page, "form", testInfo);
  await dialog.getByRole("button", { name: "Add action" }).click();
  await expect(dialog).toBeHidden();
  await expect(sales.page.getByText("6 of 7 gaps owned")).toBeVisible();
  await expect(sales.page.getByRole("article", { name: "Returns promise by the price" })).toContainText("May 2027");

  // The board by keyboard; the table sorts.
  await page.getByRole("radio", { name: "Board" }).check();
  const title = page.getByRole("button", { name: "QR code returns", exact: true });
  await title.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(page.getByRole("region", { name: "Started" }).getByRole("article", { name: "QR code returns" })).toBeVisible();
  await expect(title).toBeFocused();
  await expect(sales.page.getByRole("article", { name: "QR code returns" })).toContainText("Started");
  await expectAccessible(page, "board", testInfo);
  await page.getByRole("radio", { name: "Table" }).check();
  await page.getByRole("button", { name: "Effort" }).click();
  await expect(page.getByRole("columnheader", { name: "Effort" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByRole("row").nth(1)).toContainText("Small");
  await expectAccessible(page, "table", testInfo);
  await page.getByRole("radio", { name: "Matrix" }).check();

  // The current map catches up: the action says so when the page is looked at again.
  const { gaps } = await api<Gaps>(support.context, demo.url, "GET", `/journeys/${journeyId}/gaps`);
  const change = gaps.find((gap) => gap.title === "Message at each courier scan")?.changes[0];
  await command(support.context, demo.url, mapId, [{ type: "setCardText", id: change?.currentId, text: change?.to }]);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  const closed = page.getByRole("article", { name: "Message at each courier scan" });
  await expect(closed).toContainText("closed on the current map");
  await expectAccessible(page, "matrix", testInfo);
  await expectAccessible(sales.page, "phone", testInfo);

  // From the action to its cell, and from the cell back to the action.
  await closed.getByRole("link", { name: /^On the current map: / }).click();
  await expect(page).toHaveURL(new RegExp(`/maps/${mapId}\\?at=${change?.currentId}`));
  await expect(page.locator("[data-save=saved]").first()).toBeAttached();
  await expect(page.locator(":focus")).toHaveAccessibleName(new RegExp(`^Touchpoint: ${change?.to}`));
  await page.keyboard.press("i");
  await page.getByRole("region", { name: "Actions" }).getByRole("link", { name: "4 Message at each courier scan" }).click();
  await expect(page.getByRole("dialog", { name: "4 Message at each courier scan" })).toBeVisible();
});

test("keeps the action I write in while the server is away, and when a colleague deletes it", async ({ colleague, demo }) => {
  const line = await holdLine(demo.port);
  const { context, page } = await colleague("support", { baseURL: line.url, reducedMotion: "reduce", expectedConsole: [/net::ERR_/, /Failed to (fetch|load)/, /RSC payload/] });
  const { journeyId, slug } = await importSample(context, demo.url, "Plan without a server");
  await page.goto(`/w/${slug}/journeys/${journeyId}/actions`);
  const dot = page.getByRole("button", { name: /^5 Fit card in every box/ });
  const where = await dot.getAttribute("aria-label");

  // Without a server the dot goes back and it is said why; the page stays.
  line.cut();
  await dot.focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("The server can't be reached. Check your connection and try again.")).toBeVisible();
  await expect(dot).toHaveAccessibleName(where ?? "");
  await page.getByRole("button", { name: "New action" }).click();
  const dialog = page.getByRole("dialog", { name: "New action" });
  await dialog.getByRole("textbox", { name: "Action" }).fill("Ask for the size twice");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByText("We can’t reach the server. Nothing is lost.")).toBeVisible();
  await dialog.getByRole("button", { name: "Add action" }).click();
  await expect(dialog.getByRole("alert")).toContainText("The server can't be reached.");
  await expect(dialog.getByRole("textbox", { name: "Action" })).toHaveValue("Ask for the size twice");

  // A metric that is still being written is neither lost by saving nor by Escape.
  line.mend();
  await dialog.getByRole("combobox", { name: "Metric" }).click();
  await page.getByRole("combobox", { name: "Find or name a metric" }).fill("Size returns");
  await page.getByRole("option", { name: "New metric “Size returns”" }).click();
  await dialog.getByRole("button", { name: "Add action" }).click();
  await expect(dialog.getByText("Add or cancel the metric first.")).toBeVisible();
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Go on editing" }).click();
  await dialog.getByRole("button", { name: "Add metric" }).click();
  await expect(dialog.getByRole("form", { name: "New metric" })).toBeHidden();
  await dialog.getByRole("button", { name: "Add action" }).click();
  await expect(dialog).toBeHidden();
  const article = page.getByRole("article", { name: "Ask for the size twice" });
  await expect(article).toContainText("Size returns");

  // A colleague deletes it while I write.
  await article.getByRole("button", { name: "Ask for the size twice", exact: true }).click();
  const opened = page.getByRole("dialog", { name: /Ask for the size twice$/ });
  await opened.getByRole("textbox", { name: "Closes" }).fill("Wrong sizes");
  // By its selector: behind a dialog nothing has a role.
  const id = await page.locator("article[data-action]", { hasText: "Ask for the size twice" }).getAttribute("data-action");
  await api(context, demo.url, "DELETE", `/journeys/${journeyId}/actions/${id}`);
  await expect(opened.getByText("A colleague deleted this action. Save it as a new one, or close.")).toBeVisible();
  await opened.getByRole("button", { name: "Save as new" }).click();
  await expect(opened).toBeHidden();
  await expect(article).toContainText("Closes: wrong sizes");
  await api(context, demo.url, "DELETE", `/journeys/${journeyId}/actions/${await article.getAttribute("data-action")}`);

  // A gap is renamed; before it is deleted it is said what stays.
  const gap = "Day-7 email waits while a return is open";
  for (const [from, to] of [[gap, "No email during a return"], ["No email during a return", gap]] as const) {
    await page.getByRole("button", { name: `More for gap 7, ${from}` }).click();
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await page.getByRole("textbox", { name: "Gap" }).fill(to);
    await page.getByRole("button", { name: "Rename" }).click();
    await expect(page.getByRole("article", { name: `Gap 7, ${to}` })).toBeVisible();
  }
  await page.getByRole("button", { name: `More for gap 7, ${gap}` }).click();
  await page.getByRole("menuitem", { name: "Delete gap" }).click();
  await expect(page.getByText("Its changes stay on the maps. Where they are compared they are ungrouped again.")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await line.close();
});
