/** A workshop in small: six people in six browsers work on one map at once, each as the seed says. */
import { canonicalJson } from "../../lib/journey/export/canonical";
import type { FileMap } from "../../lib/journey/export/file-types";
import { importBigBoard } from "../bench/big-board";
import { createRandom } from "../realtime/support/random";
import { api } from "./support/api";
import { readLocalMap } from "./support/local-map";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";
import { doSomething, type Deed } from "./support/random-colleague";
import { isDrawn, readByScrolling } from "./support/read-board";
import { createTeam } from "./support/team";

const LONG = process.env["THROUGHLINE_LONG_TESTS"] === "true";
const WORK_MS = LONG ? 300_000 : 45_000;
const LEAST_OPERATIONS = LONG ? 1_000 : 60;
const COLLEAGUES = [["Sam Sales", "SA"], ["Sue Support", "SU"], ["Max Marketing", "MK"], ["Fay Frontline"], ["Pat Product", "SA", "SU"]] as const;
/** Six of them are drawn by two cores. */
const WINDOW = { width: 1_100, height: 700 };
/** Lanes whose cards show as chips, pills or numbers rather than words. */
const WORDLESS = ["touchpoints", "moments-of-truth", "metrics"];

test("six people who work at random on one map of 500 cards end with the same map, letter for letter", async ({ stranger, demo }) => {
  test.setTimeout(LONG ? 1_800_000 : 420_000);
  const seed = Number(process.env["SIX_PEOPLE_SEED"] ?? Date.now() % 1_000_000);
  process.stdout.write(`Six people: seed ${seed} (SIX_PEOPLE_SEED=${seed} repeats it)\n`);
  const team = await createTeam(stranger, demo);
  const { path, mapId } = await importBigBoard(team.owner.context.request, demo.url, 500);
  const server = (): Promise<FileMap> => api(team.owner.context, demo.url, "GET", `/maps/${mapId}`);
  const { lanes } = await server();
  const everyCardShows = JSON.stringify(Object.fromEntries(lanes.map(({ id }) => [id, "all"])));

  const boards: MapPage[] = [];
  // One after the other: on a small machine six pages that load at once take longer than six in a row.
  for (const index of [-1, 0, 1, 2, 3, 4]) {
    const [name, ...codes] = COLLEAGUES[index] ?? [];
    const { context, page } = name === undefined ? team.owner : await team.join("editor", name, codes);
    await context.addInitScript(([key, value]) => { localStorage.setItem(key, value); }, [`throughline:density:${mapId}`, everyCardShows] as const);
    await page.setViewportSize(WINDOW);
    boards.push(await new MapPage(page).open(path));
  }

  const deeds = boards.map((): Deed[] => []);
  const count = () => deeds.reduce((sum, { length }) => sum + length, 0);
  const until = Date.now() + WORK_MS;
  await Promise.all(boards.map(async ({ page }, index) => {
    const random = createRandom(seed + index);
    while (Date.now() < until || count() < LEAST_OPERATIONS) {
      const deed = await doSomething(page, random);
      if (deed !== null) deeds[index]?.push(deed);
    }
  }));
  const told = [...new Set(deeds.flat())].map((deed) => `${deeds.flat().filter((other) => other === deed).length} × ${deed}`).join(", ");
  process.stdout.write(`Six people: ${count()} operations, ${told}; each ${deeds.map(({ length }) => length).join(", ")}\n`);
  for (const own of deeds) expect(own.length, "operations of each person").toBeGreaterThan(3);

  for (const board of boards) {
    await board.page.keyboard.press("Escape");
    await board.page.keyboard.press("Escape");
    await expect(board.saveStatus.first()).toHaveAttribute("data-save", "saved", { timeout: 60_000 });
  }
  await expect(async () => {
    const map = await server();
    for (const { page } of boards) expect(inWords(await readLocalMap(page, map))).toEqual(inWords(map));
  }).toPass({ timeout: 60_000 });

  const { cards } = await server();
  const worded = new Set(lanes.flatMap(({ id, type }) => (WORDLESS.includes(type) ? [] : [id])));
  // A metric shows as its numbers in whichever lane somebody has put it.
  const expected = new Map(cards.filter(({ laneId, metricId }) => worded.has(laneId) && !metricId).map(({ id, text }) => [id, text]));
  expect(expected.size, "cards with words").toBeGreaterThan(200);
  for (const [index, { page }] of boards.entries()) {
    await page.bringToFront();
    let board = new MapPage(page);
    await expect(async () => {
      if (!await isDrawn(board.page)) {
        // What such a page holds was compared above; its letters are then read in a second tab of the same person.
        process.stdout.write(`Six people: board ${index + 1} is not drawn any more and is read in a second tab\n`);
        board = await new MapPage(await page.context().newPage()).open(path);
      }
      await board.showEverything();
      const read = await readByScrolling(board.page);
      expect(new Map([...expected.keys()].map((id) => [id, read.get(id)]))).toEqual(expected);
    }).toPass({ timeout: 120_000 });
  }
});

/** What the document holds, as canonical JSON by part: a difference names the part it is in. */
const inWords = ({ lanes, stages, cards, emotions, edges }: FileMap): Readonly<Record<string, string>> => ({
  lanes: canonicalJson(lanes), stages: canonicalJson(stages), cards: canonicalJson(cards),
  emotions: canonicalJson(emotions ?? []), edges: canonicalJson(edges ?? []),
});
