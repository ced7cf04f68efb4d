/**
 * npm run screenshots: the README's pictures, taken from the running demo with colleagues on the map.
 * Writes docs/pictures/*.png.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installChromium } from "./lib/chromium.mjs";
import { installedChromium } from "./lib/installed-chromium.mjs";
import { prepareEverything } from "./lib/prepare.mjs";
import { root } from "./lib/root.mjs";
import { say } from "./lib/say.mjs";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const pictures = join(root, "docs", "pictures");

await prepareEverything();
await installChromium();
const { chromium } = await import("@playwright/test");
mkdirSync(pictures, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), "throughline-pictures-"));
const server = spawn(process.execPath, [join(root, "dist", "server", "index.mjs")], {
  cwd: root, stdio: ["ignore", "pipe", "inherit"],
  env: { ...process.env, NODE_ENV: "production", THROUGHLINE_DEMO: "true", DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: "0" },
});
const browser = await chromium.launch({ ...installedChromium(), args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"] });
try {
  const url = await readyUrl();
  const signIn = async (account, options = {}) => {
    const context = await browser.newContext({ baseURL: url, viewport: DESK, ...options });
    if (account) {
      const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
      await context.request.post("/api/auth/callback/demo", { form: { csrfToken, account, json: "true" }, headers: { origin: url } });
    }
    return context.newPage();
  };
  const open = async (page, path) => {
    await page.goto(path);
    await page.locator("[data-save=saved]").first().waitFor({ state: "attached" });
  };
  const save = async (page, name) => {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    say(`• docs/pictures/${name}.png`);
  };

  const manager = await signIn("manager");
  await manager.goto("/");
  await manager.waitForURL(/\/w\//);
  const { workspaces: [workspace] } = await (await manager.request.get("/api/v1/me")).json();
  const { journeys } = await (await manager.request.get(`/api/v1/workspaces/${workspace.id}/journeys`)).json();
  const maps = Object.fromEntries(journeys[0].maps.map(({ id, state }) => [state, `/w/${workspace.slug}/maps/${id}`]));

  const colleagues = [];
  for (const [account, lane, step] of [
    ["support", "Department notes", "Asks for a return"], ["sales", "Pain points", "Drops off parcel"], ["marketing", "Feeling", "Waits for delivery"],
  ]) {
    const page = await signIn(account);
    await open(page, maps.current);
    const cell = page.getByRole("gridcell", { name: new RegExp(`^${lane}, ${step}`) });
    await cell.scrollIntoViewIfNeeded();
    if (account === "support") {
      await cell.focus();
      await page.keyboard.press("n");
      await page.keyboard.type("Half of them have no printer at home.");
    }
    const box = await cell.boundingBox();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.4);
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5);
    colleagues.push(page);
  }
  const board = async (page, path, stage) => {
    await open(page, path);
    await page.getByRole("gridcell", { name: /^Customer actions, Drops off parcel|^Customer actions, Shows code/ }).evaluate((cell) => cell.scrollIntoView({ inline: "center", block: "nearest" }));
    await page.locator("[data-cursor]").first().waitFor({ timeout: 3_000 }).catch(() => undefined);
    return stage;
  };
  await board(manager, maps.current);
  await save(manager, "board-light");
  const dark = await signIn("marketing", { colorScheme: "dark" });
  await board(dark, maps.future);
  await save(dark, "future-dark");
  await manager.goto(`/w/${workspace.slug}/journeys/${journeys[0].id}/compare`);
  await manager.getByRole("heading", { name: "Feeling across the journey" }).waitFor();
  await save(manager, "compare-light");
  const current = journeys[0].maps.find(({ state }) => state === "current");
  const { reviews: [review] } = await (await manager.request.get(`/api/v1/maps/${current.id}/reviews`)).json();
  await manager.goto(`${maps.current}/versions?review=${review.id}`);
  await manager.getByRole("heading", { name: /compared with/ }).waitFor();
  await save(manager, "review-light");
  await manager.goto(`/w/${workspace.slug}`);
  await save(manager, "home-light");
  const phone = await signIn("sales", { viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  await open(phone, maps.current);
  await save(phone, "phone-light");
  const stranger = await signIn(null);
  await stranger.goto("/sign-in");
  await save(stranger, "sign-in-light");
} finally {
  await browser.close();
  const stopped = new Promise((resolve) => { server.once("exit", resolve); });
  server.kill("SIGTERM");
  await stopped;
  rmSync(dataDir, { recursive: true, force: true });
}

function readyUrl() {
  return new Promise((resolve, reject) => {
    let output = "";
    server.stdout.on("data", (chunk) => {
      output += chunk;
      const url = /ready at (http:\S+)/.exec(output)?.[1];
      if (url) resolve(url);
    });
    server.once("exit", () => reject(new Error(`The server stopped:\n${output}`)));
  });
}
