/** What `npm run bench:ui -- --versions 500` runs: a map with many versions, how fast its timeline opens and what a version takes to keep. */
import { chromium, type APIRequestContext, type Page } from "@playwright/test";
import { installedChromium } from "../../scripts/lib/installed-chromium.mjs";
import { openDatabase } from "../../lib/db/open-database";
import { startTestServer, type TestServer } from "../support/test-server";
import { importBigBoard } from "./big-board";
import { describeMachine, keepReport, ms } from "./report";
import { signedIn } from "./signed-in";
import { spread } from "./spread";

const USUAL = { cards: 1_500, versions: 500 };
const OPENINGS = 3;
/** Cards reworded between two versions. */
const REWORDED = 3;

/** @param many versions; with as many as usual the report is written */
export async function benchVersions(many: number): Promise<void> {
  const server = await startTestServer({ env: { THROUGHLINE_DEMO: "true" } });
  const browser = await chromium.launch({ ...installedChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const people = [await signedIn(browser, server.url, "sales"), await signedIn(browser, server.url, "support")] as const;
    const { mapId, path } = await importBigBoard(people[0].request, server.url, USUAL.cards);
    await makeVersions(people.map(({ request }) => request), `${server.url}/api/v1/maps/${mapId}`, many);
    const page = await people[0].newPage();
    const times = await measureTimeline(page, `${server.url}${path}/versions`, many);
    const elements = await page.evaluate(() => document.querySelectorAll("*").length);
    const sent = (await (await people[0].request.get(`${server.url}${path}/versions`)).body()).byteLength;
    await server.stop();
    const { stored, whole, content } = await measureStorage(server, mapId);
    const report = [
      "| cards | versions | timeline opens, ms | page sent, KiB | elements | stored per version, KiB | of it the document / the readable form |",
      "|---:|---:|---:|---:|---:|---:|---:|",
      `| ${USUAL.cards.toLocaleString("en")} | ${many} | ${ms(spread(times))} | ${kib(sent)} | ${elements.toLocaleString("en")} | ${kib(stored)} | ${kib(whole)} / ${kib(content)} |`,
      "",
      `Median / worst of ${times.length}. ${describeMachine(browser.version())}`,
    ].join("\n");
    if (many === USUAL.versions) keepReport("versions", report);
    else process.stdout.write(`${report}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}

const kib = (bytes: number): string => (bytes / 1_024).toFixed(1);

/** Two people in turns; each version differs from the one before in a few cards. */
async function makeVersions(people: readonly APIRequestContext[], map: string, many: number): Promise<void> {
  const { origin } = new URL(map);
  const { cards }: { cards: { id: string }[] } = await (await people[0]?.get(map))?.json();
  for (let number = 1; number <= many; number += 1) {
    const person = people[number % people.length];
    const commands = Array.from({ length: REWORDED }, (_, index) => (
      { type: "setCardText", id: cards[(number * REWORDED + index) % cards.length]?.id, text: `Asked again before version ${number}` }));
    for (const [path, data] of [["commands", { commands }], ["versions", number % 10 === 0 ? { title: `Workshop ${number / 10}` } : {}]] as const) {
      const answer = await person?.post(`${map}/${path}`, { headers: { origin }, data, timeout: 120_000 });
      if (!answer?.ok()) throw new Error(`${path} of version ${number}: ${await answer?.text()}`);
    }
  }
}

/** From the navigation's start to a list that is whole and whose last link takes a click, ms; warm cache. */
async function measureTimeline(page: Page, url: string, many: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn <= OPENINGS; turn += 1) {
    await page.goto("about:blank");
    await page.goto(url, { waitUntil: "commit" });
    const usable = await page.waitForFunction((versions) => {
      const links = document.querySelectorAll(".versions-timeline li > a:first-child");
      const last = links[versions];
      // Only what the page's scripts have taken over answers without leaving the page.
      return last && Object.keys(last).some((key) => key.startsWith("__reactProps")) ? performance.now() : null;
    }, many, { polling: "raf" });
    if (turn > 0) times.push(Number(await usable.jsonValue()));
  }
  return times;
}

/** Bytes, in the mean of the map's versions; `stored` with indexes and what the database adds. */
async function measureStorage({ place }: TestServer, mapId: string): Promise<Record<"stored" | "whole" | "content", number>> {
  const database = await openDatabase(place.config);
  const { rows: [row] } = await database.pool.query<Record<"stored" | "whole" | "content", string>>(
    `SELECT pg_total_relation_size('"MapVersion"')::float / (SELECT count(*) FROM "MapVersion") AS stored,
       avg(octet_length(bytes))::float AS whole, avg(octet_length(content))::float AS content FROM "MapVersion" WHERE "mapId" = $1`, [mapId]);
  await database.close();
  return { stored: Number(row?.stored), whole: Number(row?.whole), content: Number(row?.content) };
}
