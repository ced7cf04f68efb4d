/** A newer file of a journey that is here: told before, live, all or nothing, and nobody's own work goes with it. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { exportJourney } from "../../lib/data/journey-export";
import { importJourney } from "../../lib/data/journey-import";
import { previewJourneyFile, updateJourneyFromFile } from "../../lib/data/journey-update";
import { runCommands } from "../../lib/data/map-commands";
import { readMapDiff } from "../../lib/data/map-diff";
import { readMap } from "../../lib/data/maps";
import { addMetricPoint, listMetrics } from "../../lib/data/metrics";
import { undoRestore } from "../../lib/data/version-restore";
import { listVersions, readVersion } from "../../lib/data/versions";
import { factsOf } from "../../lib/journey/version-facts";
import { printJourneyFile } from "../../lib/journey/export/export-journey";
import type { JourneyFile } from "../../lib/journey/export/file-types";
import { projectRoot } from "../../lib/paths";
import { describeEachDatabase } from "../support/test-database";
import { addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

const sample = (name: string) => readFileSync(join(projectRoot, "samples", name));
const V7 = sample("northpeak-v7.journey.json");
const V8 = sample("northpeak.journey.json");
const expected = JSON.parse(sample("northpeak.expected.json").toString()) as { diff: { v7ToV8: { byStage: Record<string, number>; added: number; changed: number; removed: number } } };
const fileOf = (bytes: Buffer): JourneyFile => JSON.parse(bytes.toString("utf8"));
const plain = ({ exportedAt: _at, generator: _by, ...file }: JourneyFile) => file;

describeEachDatabase("a newer file of a journey", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let workspace: TestWorkspace;
  let people: TestWorkspace["people"];
  let journeyId: string;
  let mapId: string;
  beforeAll(async () => {
    runtime = await createLiveRuntime(database());
  });
  afterAll(() => runtime.stop());
  beforeEach(async () => {
    workspace = await addWorkspace(runtime);
    ({ people } = workspace);
    const { id, maps } = await importJourney(people.editor, workspace.id, async () => V7);
    [journeyId, mapId] = [id, maps[0]?.id ?? ""];
  });
  const update = (bytes: Uint8Array = V8) => updateJourneyFromFile(people.editor, journeyId, async () => bytes);
  const card = async (start: string) => (await readMap(people.viewer, mapId)).cards.find(({ text }) => text.startsWith(start));
  const changed = (bytes: Buffer, change: (file: JourneyFile) => void) => {
    const file = fileOf(bytes);
    change(file);
    return Buffer.from(JSON.stringify(file));
  };

  it("is version 7 with its name and date, and becomes version 8 as the review of the sample says", async () => {
    const [v7, ...before] = await listVersions(people.viewer, mapId);
    expect(v7).toMatchObject({
      number: 7, kind: "imported", fileStatus: "approved", title: "Spring review, baseline for the future map", createdAt: "2026-10-03T15:30:00.000Z",
      changes: { added: 3, changed: 9, removed: 1 }, undoable: false,
    });
    expect(before).toEqual([]);
    runtime.heard.length = 0;
    const { undo, maps } = await update();
    expect(maps.map(({ state }) => state)).toEqual(["current", "future"]);
    expect(undo).toEqual([{ mapId, version: 8 }]);
    expect(runtime.heard.filter(({ type }) => type === "update")).toHaveLength(1);
    const { byStage, ...counts } = expected.diff.v7ToV8;
    const [v8] = await listVersions(people.viewer, mapId);
    expect(v8).toMatchObject({ number: 8, fileStatus: "in-review", title: "Returns evidence and sales notes", changes: counts, undoable: true });
    const { stages, whole } = await readMapDiff(people.viewer, mapId, { againstVersion: 7, version: 8 });
    // The pain point was reworded and described anew: one thing, two changes.
    const things = stages.map(({ title, changes }) => [title, new Set(changes.map(({ part, before: was, after }) => `${part} ${(after ?? was)?.id}`)).size] as const);
    expect(Object.fromEntries(things.filter(([, count]) => count > 0))).toEqual(byStage);
    expect(whole).toEqual([]);
    const sentences = stages.flatMap(({ changes }) => changes.map(({ sentence }) => sentence));
    expect(sentences).toContain("Metric “Rebuy within 30 days”: target 50 % → 55 %, baseline 41 %.");
    expect(sentences).toContain("The team feels −1.6 at Asks for a return instead of −1, a difference of −0.6.");
    const targetIn = async (number: number) =>
      factsOf(await readVersion(people.viewer, mapId, number))?.metrics.find(({ name }) => name === "Rebuy within 30 days")?.target?.value;
    expect([await targetIn(7), await targetIn(8)]).toEqual([50, 55]);
    await expect(update()).rejects.toMatchObject({ code: "conflict" });
    expect(plain((await exportJourney(people.viewer, journeyId)).file)).toEqual(plain(fileOf(V8)));
  });

  it("says before what will come in, and changes nothing by saying it", async () => {
    const { journeys: [told] } = await previewJourneyFile(people.editor, workspace.id, async () => V8);
    expect(told).toMatchObject({ journeyId, same: false, absent: [] });
    expect(told?.maps.map(({ id, changes, version }) => [id === mapId, changes, version])).toEqual([
      [true, { added: 6, changed: 4, removed: 2 }, 8], [false, { added: 0, changed: 0, removed: 0 }, null],
    ]);
    expect(told?.beside).toEqual(["Metric “Rebuy within 30 days”: target 50 % → 55 %, baseline 41 %.", "7 gaps are added.", "5 actions are added.", "9 comments are added."]);
    expect(told?.maps[0]?.told.map(({ stage }) => stage)).toEqual(["Purchase", "Post-purchase", "Support", "Loyalty"]);
    expect((await listVersions(people.viewer, mapId)).map(({ number }) => number)).toEqual([7]);
    const elsewhere = await addWorkspace(runtime, "Elsewhere");
    expect(await previewJourneyFile(elsewhere.people.editor, elsewhere.id, async () => V8)).toEqual({ journeys: [] });
    await expect(updateJourneyFromFile(people.commenter, journeyId, () => Promise.reject(new Error("read")))).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateJourneyFromFile(elsewhere.people.owner, journeyId, () => Promise.reject(new Error("read")))).rejects.toMatchObject({ code: "not_found" });
  });

  it("leaves alone what people have done since, and says so; where both changed the same, the file's words come and ours are kept in a version", async () => {
    const [old, pays, printer] = [await card("Voucher after every return"), await card("No exchange: pays twice"), await card("No printer")];
    if (!old || !pays || !printer) throw new Error("cards of the sample expected");
    const [{ stepId, laneId }, own] = [printer, randomUUID()];
    const other = (await readMap(people.viewer, mapId)).cards.find(({ id }) => ![old.id, pays.id, printer.id].includes(id))?.id ?? "";
    await runCommands(people.manager, mapId, [
      { type: "addCard", id: own, stepId, laneId, text: "Made here" }, { type: "setCardText", id: other, text: "Reworded here" },
      { type: "setCardText", id: pays.id, text: "Reworded on both sides" }, { type: "setCardFields", id: old.id, severity: "high" },
    ]);
    const metric = (await listMetrics(people.viewer, journeyId)).find(({ name }) => name === "Rebuy within 30 days");
    await addMetricPoint(people.editor, journeyId, metric?.id ?? "", { date: "2026-11-25", value: 43 });
    const { journeys: [told] } = await previewJourneyFile(people.editor, workspace.id, async () => V8);
    expect(told?.maps[0]?.stays).toEqual([
      "1 thing (“Made here”) stays: it was made here, and the file doesn’t know it.",
      expect.stringMatching(/^2 things \(“(Reworded here|Voucher after every return)”, “(Reworded here|Voucher after every return)”\) stay as they are: they were changed here since, and the file says what it said before\.$/),
    ]);
    const { undo } = await update();
    const cards = new Map((await readMap(people.viewer, mapId)).cards.map(({ id, text }) => [id, text]));
    expect([cards.get(own), cards.get(other), cards.get(pays.id), cards.get(old.id)]).toEqual(["Made here", "Reworded here", "No exchange: pays twice, waits twice", "Voucher after every return"]);
    expect((await listMetrics(people.viewer, journeyId)).find(({ id }) => id === metric?.id)).toMatchObject({ target: { value: 55 }, actuals: [{ date: "2026-11-25", value: 43 }] });
    const versions = await listVersions(people.viewer, mapId);
    expect(versions.map(({ number, kind }) => [number, kind])).toEqual([[9, "imported"], [8, "before-import"], [7, "imported"]]);
    expect((await readVersion(people.viewer, mapId, 8)).cards.map(({ text }) => text)).toContain("Reworded on both sides");
    expect(undo).toEqual([{ mapId, version: 8 }]);
    expect(await undoRestore(people.editor, mapId, 8)).toMatchObject({ kept: 0 });
    expect((await card("Reworded on both sides"))?.id).toBe(pays.id);
    expect((await card("Two-size orders"))).toBeUndefined();
    expect((await card("Made here"))?.id).toBe(own);
  });

  it("taken back by its own version where the map was as the last one says, gives the map before", async () => {
    const before = await readMap(people.viewer, mapId);
    await update();
    await undoRestore(people.editor, mapId, 8);
    const words = ({ cards }: typeof before) => cards.map(({ id, text }) => `${id} ${text}`).sort();
    expect(words(await readMap(people.viewer, mapId))).toEqual(words(before));
  });

  it("goes round through a file of our own: what was made here and changed there comes back as the same thing", async () => {
    const printer = await card("No printer");
    const own = randomUUID();
    await runCommands(people.manager, mapId, [{ type: "addCard", id: own, stepId: printer?.stepId ?? "", laneId: printer?.laneId ?? "", text: "Made here" }]);
    const out = Buffer.from(printJourneyFile((await exportJourney(people.viewer, journeyId)).file));
    const back = changed(out, (file) => {
      for (const one of file.maps[0]?.cards ?? []) if (one.id === own) one.text = "Made here, changed there";
    });
    await expect(update(out)).rejects.toMatchObject({ code: "conflict" });
    await update(back);
    expect((await readMap(people.viewer, mapId)).cards.filter(({ text }) => text.startsWith("Made here")).map(({ id, text }) => [id, text])).toEqual([[own, "Made here, changed there"]]);
  });

  it("takes nothing of a broken file or one of another journey", async () => {
    const before = await readMap(people.viewer, mapId);
    const broken = changed(V8, (file) => { Object.assign(file.maps[0]?.cards[3] ?? {}, { text: 7 }); });
    await expect(update(broken)).rejects.toMatchObject({ code: "bad_request", fields: { "maps[0].cards[3].text": expect.any(String) } });
    const foreign = changed(V8, (file) => { file.journey.id = randomUUID(); });
    await expect(update(foreign)).rejects.toMatchObject({ code: "bad_request", userMessage: "This file is of another journey. Import it as a new one." });
    expect(await readMap(people.viewer, mapId)).toEqual(before);
    expect((await listVersions(people.viewer, mapId)).map(({ number }) => number)).toEqual([7]);
  });
});
