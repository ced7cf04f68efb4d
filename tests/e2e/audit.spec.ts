/** Admins read who did what; nobody else does. */
import type { Page, TestInfo } from "@playwright/test";
import { api, createJourney } from "./support/api";
import { axeFaults } from "./support/axe";
import { layoutFaults } from "./support/layout-faults";
import { expect, test } from "./support/product";
import { createTeam } from "./support/team";

async function keep(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  await testInfo.attach(name, { body: await page.screenshot(), contentType: "image/png" });
}

test("an admin reads what a manager did, goes to it, filters and reads on", async ({ stranger, demo }, testInfo) => {
  const team = await createTeam(stranger, demo);
  const admin = await team.join("admin", "Ada Admin", [], { reducedMotion: "reduce", expectedConsole: [/503/] });
  const manager = await team.join("manager", "Priya Nair", ["SU"]);
  const sara = await team.join("viewer", "Sara Lind");
  const { path, mapId } = await createJourney(manager.context, demo.url, { title: "Rent a tent" });
  const title = "A tent for a weekend, and what people say about it afterwards";
  for (let count = 1; count <= 50; count += 1) await api(manager.context, demo.url, "PATCH", `/maps/${mapId}`, { title: `${title} ${count}` });
  await api(manager.context, demo.url, "POST", `/maps/${mapId}/reviews`, { reviewerIds: [admin.userId] });
  await team.changeMember(sara, { role: "manager" });

  const { page } = admin;
  await page.goto(`/w/${team.slug}/server`);
  await page.getByRole("main").getByRole("link", { name: "record" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Record" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Workspace" }).getByRole("link", { name: "Record" })).toHaveAttribute("aria-current", "page");
  const list = page.getByRole("list", { name: "Who did what, newest first" });
  const rows = list.getByRole("listitem");
  await expect(rows.first()).toContainText("Olive Owner made Sara Lind a manager");
  await expect(rows.filter({ hasText: "Priya Nair sent v1 of Rent a tent for review" })).toHaveCount(1);
  await expect(rows.first().locator("time")).toHaveAttribute("title", /UTC$/);
  await expect(rows).toHaveCount(50);
  expect(await axeFaults(page)).toEqual([]);
  await keep(page, testInfo, "record-light");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeFaults(page, { rules: ["color-contrast"] })).toEqual([]);
  await keep(page, testInfo, "record-dark");
  await page.emulateMedia({ colorScheme: "light" });

  const older = page.getByRole("button", { name: "Older" });
  await page.route(/audit-events/, (route) => route.fulfill({ status: 503, json: { error: { code: "unavailable", message: "The server can't do this right now." } } }));
  await older.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "The server can't do this right now." })).toBeVisible();
  await page.unrouteAll({ behavior: "wait" });
  await older.focus();
  await page.keyboard.press("Enter");
  await expect(rows.last()).toContainText("Olive Owner started the workspace Tent hire");
  await expect(rows.nth(50)).toBeFocused();
  await expect(older).toHaveCount(0);
  await expect(page.getByRole("alert").filter({ hasText: "The server" })).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(rows.nth(50).getByRole("link")).toBeFocused();

  const show = page.getByRole("combobox", { name: "Show" });
  await show.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Reviews" }).press("Enter");
  await expect(page).toHaveURL(/\?topic=reviews$/);
  await expect(rows).toHaveCount(1);
  await page.reload();
  await expect(show).toContainText("Reviews");
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link", { name: "v1 of Rent a tent" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}/versions\\?review=`));
  await page.goBack();
  await expect(rows).toHaveCount(1);

  await page.goto(`/w/${team.slug}/audit?topic=comments`);
  await expect(page.getByRole("heading", { name: "Nothing yet about comments" })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await keep(page, testInfo, "record-empty");
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(rows).toHaveCount(50);

  await page.setViewportSize({ width: 390, height: 844 });
  await keep(page, testInfo, "record-phone");
  const isWideAs = (width: number) => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await isWideAs(390);
  expect(await axeFaults(page)).toEqual([]);
  await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
  await isWideAs(390);
  expect(await layoutFaults(page, "main ul > li, nav[aria-label=Workspace]")).toEqual([]);
  await keep(page, testInfo, "record-phone-large-text");
});

test("an editor gets no access to the record, by page, navigation or API", async ({ stranger, demo }, testInfo) => {
  const team = await createTeam(stranger, demo);
  const { page, context } = await team.join("editor", "Tom Okafor");
  await page.goto(`/w/${team.slug}/audit`);
  await expect(page.getByRole("heading", { level: 1, name: "This is for admins" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Workspace" }).getByRole("link", { name: "Record" })).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  await keep(page, testInfo, "record-no-access");
  const answer = await context.request.get(`${demo.url}/api/v1/workspaces/${team.workspaceId}/audit-events`);
  expect(answer.status()).toBe(403);
});
