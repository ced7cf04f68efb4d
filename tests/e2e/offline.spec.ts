/** Losing the connection never blocks typing, and nothing typed is lost. */
import { createSmallMap, SMALL_MAP } from "./support/api";
import { holdConnection, holdLine } from "./support/connection";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const { lanes, steps } = SMALL_MAP;

test("what I write offline is counted, kept and merged when the connection is back", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const connection = await holdConnection(sales.context);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  // Parts that come once the page rests are there.
  await expect(sales.page.getByRole("button", { name: /To discuss/ })).toBeVisible();
  await connection.cut();
  await sales.context.setOffline(true);
  await tom.expectStatus("offline");
  await tom.writeNote(lanes.notes, steps.finds, "Written in the train");
  await expect(tom.card("Written in the train").getByText("Waiting for connection")).toBeVisible();
  await expect(tom.saveStatus.first()).toContainText("waiting");
  await priya.writeNote(lanes.notes, steps.finds, "Written at the desk");
  connection.mend();
  await sales.context.setOffline(false);
  await tom.expectSaved();
  await expect(tom.card("Written in the train").getByText("Waiting for connection")).toHaveCount(0);
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
  const kept = tom.card("Kept on this device");
  await expect(kept.getByText("Not saved"), "after the reload it is still told which card waits").toBeVisible();
  await expect(priya.card("Kept on this device")).toHaveCount(0);
  await sales.context.setOffline(true);
  await expect(kept.getByText("Waiting for connection")).toBeVisible();
  await sales.context.setOffline(false);
  await expect(kept.getByText("Not saved")).toBeVisible();
  connection.mend();
  await kept.getByRole("button", { name: "Try again" }).click();
  await expect(priya.card("Kept on this device")).toBeVisible();
  await tom.expectSaved();
});

test("every letter that is said to be saved on this device is there after the page has gone at that very moment", async ({ colleague, demo }) => {
  const sales = await colleague("sales");
  const { path } = await createSmallMap(sales.context, demo.url);
  const connection = await holdConnection(sales.context);
  const tom = await new MapPage(sales.page).open(path);
  await connection.cut();
  for (const note of ["One", "Two", "Three"]) {
    await sales.context.setOffline(true);
    await tom.expectStatus("offline");
    await tom.startNote(lanes.notes, steps.finds);
    await sales.page.keyboard.type(`${note} `);
    await expect(tom.saveStatus.first()).toContainText("waiting");
    await sales.page.evaluate(() => {
      const area = document.querySelector("textarea");
      if (!area) throw new Error("Nothing is being written.");
      for (const letter of "written in a train") {
        area.setRangeText(letter, area.value.length, area.value.length, "end");
        area.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      const leave = (): void => {
        if (document.querySelector("[data-save]")?.textContent?.includes("waiting")) location.href = "about:blank";
        else setTimeout(leave, 0);
      };
      setTimeout(leave, 0);
    });
    await sales.page.waitForURL("about:blank");
    await sales.context.setOffline(false);
    await sales.page.goto(path);
    await expect(tom.card(`${note} written in a train`)).toBeVisible();
  }
});

test("a map opens again without a connection, takes a note, sends it later, and is gone after signing out", async ({ colleague, demo }) => {
  const line = await holdLine(demo.port);
  const offline = [/net::ERR_/, /Failed to (fetch|load)/, /RSC payload/];
  const sales = await colleague("sales", { baseURL: line.url, expectedConsole: offline });
  const support = await colleague("support");
  const { path, slug } = await createSmallMap(sales.context, demo.url);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  const keptPages = () => sales.page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("throughline:kept:"));
    return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat().length;
  });
  await expect.poll(keptPages).toBe(1);

  line.cut();
  await sales.context.setOffline(true);
  await sales.page.reload();
  await expect(tom.cell(lanes.notes, steps.finds)).toBeVisible();
  await tom.writeNote(lanes.notes, steps.finds, "Written after a reload");
  await expect(sales.page.getByText(/You’re offline\. Keep working\. \d+ changes? (is|are) saved on this device\./)).toBeVisible();
  await sales.page.goto(`/w/${slug}`);
  await expect(sales.page.getByRole("heading", { name: "You’re offline" })).toBeVisible();
  await sales.page.getByRole("link", { name: /Rent a tent/ }).click();
  await expect(tom.card("Written after a reload")).toBeVisible();
  await expect(priya.card("Written after a reload")).toHaveCount(0);

  line.mend();
  await sales.context.setOffline(false);
  await expect(priya.card("Written after a reload")).toBeVisible();
  await tom.expectSaved();
  await expect(sales.page.getByText(/^Back online\. \d+ changes? added to the map\.$/)).toBeVisible();

  await sales.page.goto(`/w/${slug}`);
  await sales.page.getByRole("button", { name: /Tom/ }).click();
  await sales.page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
  await sales.page.waitForURL(/sign-in/);
  expect(await keptPages()).toBe(0);
  line.cut();
  await sales.page.goto(path);
  await expect(sales.page.getByRole("heading", { name: "You’re offline" })).toBeVisible();
  await expect(sales.page.getByRole("grid")).toHaveCount(0);
  await line.close();
});

test("a part of the board that cannot be loaded says so, and the board and what I write stay", async ({ colleague, demo }) => {
  // Nothing kept on the device: the script has to come from the server, which is away.
  const sales = await colleague("sales", { serviceWorkers: "block", expectedConsole: [/net::ERR_/, /Failed to load/] });
  const { path } = await createSmallMap(sales.context, demo.url);
  const tom = await new MapPage(sales.page).open(path);
  const scripts = "**/_next/static/chunks/**";
  await sales.context.route(scripts, (route) => route.abort());
  await tom.cell(lanes.notes, steps.finds).focus();
  await sales.page.keyboard.press("?");
  await expect(sales.page.getByText(/isn’t on your device yet/)).toBeVisible();
  await tom.writeNote(lanes.notes, steps.finds, "Still writing");
  await tom.expectSaved();
  await sales.context.unroute(scripts);
  await expect(sales.page.getByRole("button", { name: /To discuss/ })).toBeVisible();
  await tom.cell(lanes.notes, steps.books).focus();
  await sales.page.keyboard.press("?");
  await expect(sales.page.getByRole("dialog", { name: /shortcuts/i })).toBeVisible();
});
