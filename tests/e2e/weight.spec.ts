/** How much JavaScript a person waits for until the first letter of a note shows. */
import { gzipSync } from "node:zlib";
import { createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

const BUDGET_BYTES = 250 * 1024;

test("at most 250 KB of gzipped JavaScript are transferred until the first letter typed into a note shows", async ({ colleague, demo }, testInfo) => {
  const { context, page } = await colleague("sales");
  const { path } = await createSmallMap(context, demo.url);
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script" || response.url().endsWith(".js")) scripts.set(response.url(), response.body());
  });
  // On a slow machine the page would come to rest before the letter, and load what nobody waits for.
  await page.addInitScript(() => setInterval(() => window.dispatchEvent(new Event("pointerdown")), 500));
  const map = await new MapPage(page).open(path);
  await map.startNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.finds);
  await page.keyboard.type("a");
  await expect(map.editor).toHaveValue("a");
  const sizes = await Promise.all([...scripts].map(async ([url, body]) => ({ url: new URL(url).pathname, bytes: gzipSync(await body).length })));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = sizes.sort((a, b) => b.bytes - a.bytes).map(({ url, bytes }) => `${(bytes / 1024).toFixed(1)} KB ${url}`).join("\n");
  await testInfo.attach("scripts", { body: `${(total / 1024).toFixed(1)} KB in ${sizes.length} scripts\n${list}` });
  process.stdout.write(`JavaScript until the first letter: ${(total / 1024).toFixed(1)} KB gzipped in ${sizes.length} scripts\n`);
  expect(total, list).toBeLessThanOrEqual(BUDGET_BYTES);
});
