/** Admins look inside: who is in which map right now, and how the server is. */
import type { Page, TestInfo } from "@playwright/test";
import { createJourney } from "./support/api";
import { axeFaults } from "./support/axe";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";
import { createTeam } from "./support/team";

const answers = (page: Page) => page.waitForResponse((response) => response.url().endsWith("/server") && response.request().method() === "GET");

async function keep(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  await testInfo.attach(name, { body: await page.screenshot({ fullPage: true }), contentType: "image/png" });
}

test("an admin sees a colleague come into a map and leave it, without being told every tick", async ({ stranger, demo }, testInfo) => {
  const team = await createTeam(stranger, demo);
  const admin = await team.join("admin", "Ada Admin", [], { reducedMotion: "reduce" });
  const priya = await team.join("editor", "Priya Nair", ["SU"]);
  const { path } = await createJourney(priya.context, demo.url, { title: "Rent a tent" });

  const { page } = admin;
  await page.goto(`/w/${team.slug}`);
  await page.getByRole("navigation", { name: "Workspace" }).getByRole("link", { name: "Server" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Server" })).toBeVisible();
  const open = page.getByRole("region", { name: "Open now" });
  await expect(open.getByText("Nobody has a map open")).toBeVisible();
  await keep(page, testInfo, "server-empty");
  const status = page.getByRole("status").filter({ hasText: "All is well" });
  await expect(status).toBeVisible();
  await status.evaluate((element) => {
    const said = [element.textContent];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(element.textContent)).observe(element, { childList: true, characterData: true, subtree: true });
  });

  const map = await new MapPage(priya.page).open(path);
  const row = open.getByRole("listitem").filter({ hasText: "Rent a tent" });
  await expect(row).toContainText("Priya Nair");
  await expect(row).toContainText("Current state");
  await expect(row).not.toContainText("pages");
  const second = await priya.context.newPage();
  await new MapPage(second).open(path);
  await expect(row).toContainText("Priya Nair, on 2 pages");
  await keep(page, testInfo, "server-open");
  expect(await axeFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeFaults(page, { rules: ["color-contrast"] })).toEqual([]);
  await keep(page, testInfo, "server-dark");

  await second.close();
  await map.page.goto("about:blank");
  await expect(open.getByText("Nobody has a map open")).toBeVisible();
  await answers(page);
  // A machine under load may be slow for a while, and that is said; what has not changed is never said again.
  const said = await page.evaluate(() => ("said" in window ? window.said as string[] : []));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((words, index) => words === said[index - 1])).toEqual([]);
});

test("a page that gets no answer says so, keeps what it knows and goes on by itself", async ({ stranger, demo }, testInfo) => {
  const team = await createTeam(stranger, demo);
  const { page, context } = await team.join("admin", "Ada Admin", [], { expectedConsole: [/503/] });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/w/${team.slug}/server`);
  await expect(page.getByRole("status").filter({ hasText: "All is well" })).toBeVisible();
  await keep(page, testInfo, "server-phone");
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing sticks out sideways").toBeLessThanOrEqual(390);
  expect(await axeFaults(page)).toEqual([]);
  await context.setOffline(true);
  await expect(page.getByRole("status").filter({ hasText: "You're offline." })).toBeVisible();
  await expect(page.getByText("Running for")).toBeVisible();
  await keep(page, testInfo, "server-offline");
  expect(await axeFaults(page, { rules: ["color-contrast"] })).toEqual([]);
  await context.setOffline(false);
  await expect(page.getByRole("status").filter({ hasText: "All is well" })).toBeVisible();

  const away = { error: { code: "unavailable", message: "The server can't do this right now. Try again in a moment." } };
  await page.route(/\/server$/, (route) => route.fulfill({ status: 503, json: away }));
  await expect(page.getByRole("status").filter({ hasText: "The server is there, but can't read its database" })).toBeVisible();
  await page.unrouteAll({ behavior: "wait" });
  await page.route(/\/server$/, async (route) => {
    const response = await route.fetch();
    const state: { processes: { database: string; queue: object }[] } = await response.json();
    const processes = state.processes.map((each) => ({ ...each, database: "away", queue: { rows: 41, bytes: 9_300, lagMs: 4_200 } }));
    await route.fulfill({ response, json: { ...state, processes: [...processes, ...processes.map((each) => ({ ...each, id: "another" }))] } });
  });
  await expect(page.getByRole("status").filter({ hasText: "The database is away." })).toBeVisible();
  await expect(page.getByRole("region", { name: "Process 2 of 2" })).toContainText("the oldest 4.2 s");
  await keep(page, testInfo, "server-away");
});

test("an editor gets no access, and an admin who no longer is one loses it", async ({ stranger, demo }) => {
  const team = await createTeam(stranger, demo);
  const editor = await team.join("editor", "Tom Okafor");
  await editor.page.goto(`/w/${team.slug}/server`);
  await expect(editor.page.getByRole("heading", { level: 1, name: "This is for admins" })).toBeVisible();
  await expect(editor.page.getByRole("navigation", { name: "Workspace" }).getByRole("link", { name: "Server" })).toHaveCount(0);
  const answer = await editor.context.request.get(`${demo.url}/api/v1/workspaces/${team.workspaceId}/server`);
  expect(answer.status()).toBe(403);
  expect(await axeFaults(editor.page)).toEqual([]);

  const admin = await team.join("admin", "Ada Admin", [], { expectedConsole: [/403/] });
  await admin.page.goto(`/w/${team.slug}/server`);
  await expect(admin.page.getByRole("status").filter({ hasText: "All is well" })).toBeVisible();
  await team.changeMember(admin, { role: "manager" });
  await expect(admin.page.getByRole("alert").filter({ hasText: "You don't have the right to do this." })).toBeVisible();
  await expect(admin.page.getByText("Running for")).toHaveCount(0);
});
