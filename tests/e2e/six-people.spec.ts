/** A workshop in small: six people in six browsers work on one map at once, each as the seed says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileMap, JourneyFile } from "../../lib/journey/export/file-types";
import { projectRoot } from "../../lib/paths";
import { createRandom } from "../realtime/support/random";
import { bigMap } from "../support/big-map";
import { api } from "./support/api";
import { readLocalMap } from "./support/local-map";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";
import { doSomething, type Deed } from "./support/random-colleague";
import { readByScrolling } from "./support/read-board";
import { createTeam } from "./support/team";

const LONG = process.env["THROUGHLINE_LONG_TESTS"] === "true";
const WORK_MS = LONG ? 300_000 : 45_000;
const OPERATIONS = 1_000;
const NAMES = ["Sam Sales", "Sue Support", "Max Marketing", "Fay Frontline", "Pat Product"];
const CODES = [["SA"], ["SU"], ["MK"], [], ["SA", "SU"]];

/** The sample's current map, three times over, with 500 cards. */
function fileOf500Cards(): JourneyFile {
  const sample: JourneyFile = JSON.parse(readFileSync(join(projectRoot, "samples", "northpeak.journey.json"), "utf8"));
  const source = sample.maps.find(({ state }) => state === "current") as FileMap;
  const texts = ["The label would not print.", "Refund?", "Where is my parcel, it was to come on Monday."];
  const { evidence: _e, gaps: _g, actions: _a, comments: _c, versions: _v, ...rest } = sample as JourneyFile & Record<string, unknown>;
  return { ...rest, maps: [bigMap(source, { cards: 500, repeats: 3, fullestCell: 8, texts, edges: 6 })] };
}

test(`six people who work at random on one map of 500 cards end with the same map, letter for letter`, async ({ stranger, demo }, testInfo) => {
  test.setTimeout(WORK_MS + 300_000);
  const seed = Number(process.env["SIX_PEOPLE_SEED"] ?? Date.now() % 1_000_000);
  process.stdout.write(`Six people: seed ${seed} (SIX_PEOPLE_SEED repeats it)\n`);
  const team = await createTeam(stranger, demo);
  const { maps } = await api<{ maps: { id: string }[] }>(
    team.owner.context, demo.url, "POST", `/workspaces/${team.workspaceId}/journeys/import`, fileOf500Cards());
  const mapId = maps[0]?.id ?? "";
  const members = [team.owner];
  for (const [index, name] of NAMES.entries()) members.push(await team.join("editor", name, CODES[index] ?? []));
  const boards = await Promise.all(members.map(({ page }) => new MapPage(page).open(`/w/${team.slug}/maps/${mapId}`)));

  const done = new Map<Deed, number>();
  let operations = 0;
  const until = Date.now() + WORK_MS;
  await Promise.all(boards.map(async ({ page }, index) => {
    const random = createRandom(seed + index);
    while (Date.now() < until || operations < OPERATIONS) {
      const deed = await doSomething(page, random);
      if (deed === null) continue;
      operations += 1;
      done.set(deed, (done.get(deed) ?? 0) + 1);
    }
  }));
  const summary = `${operations} operations: ${[...done].map(([deed, times]) => `${times} × ${deed}`).join(", ")}`;
  await testInfo.attach("operations", { body: summary });
  process.stdout.write(`Six people: ${summary}\n`);

  for (const { page } of boards) await page.keyboard.press("Escape");
  for (const board of boards) await board.expectSaved();
  const copies = async () => Promise.all(boards.map(({ page }) => readLocalMap(page, mapId)));
  await expect.poll(async () => new Set((await copies()).map(({ canonical }) => canonical)).size, { timeout: 60_000 }).toBe(1);

  const [{ model }] = await copies() as [Awaited<ReturnType<typeof readLocalMap>>];
  const read = await Promise.all(boards.map(async (board) => {
    await board.showEverything();
    return readByScrolling(board.page);
  }));
  const [first, ...others] = read;
  expect(first?.size, "cards with words on the board").toBeGreaterThan(200);
  for (const other of others) expect(other).toEqual(first);
  for (const [id, text] of first ?? []) expect(text, `card ${id}`).toBe(model.cards.get(id)?.text);
});
