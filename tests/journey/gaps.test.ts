/** Gaps: which differences they hold, what of them is closed, and what might belong together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { isAppError } from "@/lib/errors";
import { applyCommands, read } from "@/lib/journey";
import type { Command, MapModel } from "@/lib/journey";
import { CARD_WORDS } from "@/lib/journey/card-words";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { createStoryteller } from "@/lib/journey/diff/say";
import { assignChanges } from "@/lib/journey/gaps/assign-changes";
import { createStandings } from "@/lib/journey/gaps/gap-standing";
import { keepChanges } from "@/lib/journey/gaps/keep-changes";
import { suggestGroups } from "@/lib/journey/gaps/suggest-groups";
import { commandFor, intents, remember } from "./support/random-commands";
import type { Known } from "./support/random-commands";
import { PROPERTY_TIMEOUT, runs } from "./support/runs";
import { docOf, importSample } from "./support/samples";
import { context, idOf, smallMap } from "./support/small-map";

const sample = importSample("northpeak.journey.json");
const [currentDoc, futureDoc] = sample.docs;
if (!currentDoc || !futureDoc) throw new Error("two maps expected");
const [current, future] = [read(currentDoc), read(futureDoc)];
const gaps = sample.journey.gaps.map(({ id, gap }) => ({ id, number: gap.number, title: gap.title, changes: gap.changes ?? [] }));
const compare = (today: MapModel, tomorrow: MapModel) => diffMaps(today, tomorrow, { departmentFeelings: false });
const names = { person: () => "Somebody", department: () => "Sales", metric: () => "NPS", channel: (key: string) => key, cardType: (type: keyof typeof CARD_WORDS) => CARD_WORDS[type] };
const edited = (commands: readonly Command[], doc = currentDoc): MapModel => {
  const copy = docOf(Y.encodeStateAsUpdate(doc));
  applyCommands(copy, commands, context());
  return read(copy);
};
const gap = (title: string) => {
  const found = gaps.find((each) => each.title === title);
  if (!found) throw new Error(title);
  return found;
};

describe("the sample's gaps", () => {
  const diff = compare(current, future);
  const { byGap, ungrouped, gapOf } = assignChanges(diff.changes, gaps);

  it("each hold the differences that were grouped by hand, and the rest stays ungrouped", () => {
    expect(gaps.map(({ id, changes }) => [byGap.get(id) !== undefined, changes.length])).toEqual([[true, 3], [true, 2], [true, 1], [true, 1], [true, 1], [true, 1], [false, 1]]);
    // The day-7 email goes with its step: the difference tells it with the step, which the refund is about.
    expect(diff.changes.some(({ before }) => before?.id === gap("Day-7 email waits while a return is open").changes[0]?.currentId)).toBe(false);
    const inGap = [...byGap.get(gap("QR code returns").id) ?? []].filter(({ kind }) => kind !== "edited").map(({ kind, part }) => `${part} ${kind}`);
    expect(inGap).toEqual(expect.arrayContaining(["card reworded", "card removed", "card added"]));
    expect(ungrouped.length + gapOf.size).toBe(diff.changes.length);
    expect(ungrouped.length).toBeGreaterThan(0);
  });

  it("are open as long as nothing happened, and whatever else is edited", () => {
    const [stage] = current.stages;
    for (const map of [current, edited([{ type: "renameStage", id: stage?.id ?? "", title: "Wet feet" }])]) {
      expect(gaps.map(({ changes }) => createStandings(map, compare(map, future))(changes).state)).toEqual(Array(7).fill("open"));
    }
  });

  it("close one by one as the current map becomes what was wished for", () => {
    const { changes } = gap("QR code returns");
    const [reworded, pain, added] = changes;
    const to = future.cards.get(added?.futureId ?? "");
    const wish = future.cards.get(reworded?.futureId ?? "")?.text;
    if (!reworded || !wish || !pain || !to) throw new Error("other changes expected");
    const lane = diff.match.lanes.toBefore.get(to.place.laneId) ?? "";
    const step = diff.match.steps.toBefore.get(to.place.stepId) ?? "";
    const steps: Command[] = [
      { type: "setCardText", id: reworded.currentId ?? "", text: wish }, { type: "deleteCard", id: pain.currentId ?? "" },
      { type: "addCard", stepId: step, laneId: lane, cardType: "touchpoint", text: to.text, derivedFromId: to.id },
    ];
    const after = [1, 2, 3].map((count) => edited(steps.slice(0, count)));
    expect(after.map((map) => createStandings(map, compare(map, future))(changes))).toEqual([
      { state: "partly", closed: 1, of: 3 }, { state: "partly", closed: 2, of: 3 }, { state: "closed", closed: 3, of: 3 },
    ]);
  });

  it("are not called closed when the future gives a wish up", () => {
    const { changes: [removal] } = gap("Day-7 email waits while a return is open");
    const { changes: [reworded] } = gap("Returns promise by the price");
    const back = current.cards.get(removal?.currentId ?? "");
    const map = edited([
      { type: "setCardText", id: reworded?.futureId ?? "", text: reworded?.from ?? "" },
      { type: "addCard", stepId: [...diff.match.steps.toBefore.keys()][0] ?? "", laneId: diff.match.lanes.toAfter.get(back?.place.laneId ?? "") ?? "", text: back?.text ?? "", derivedFromId: back?.id },
    ], futureDoc);
    const standing = createStandings(current, compare(current, map));
    for (const title of ["Day-7 email waits while a return is open", "Returns promise by the price"]) {
      expect(standing(gap(title).changes), title).toEqual({ state: "open", closed: 0, of: 0 });
    }
  });

  it("can still be told and closed when their future is gone", () => {
    const { changes: [removal] } = gap("Day-7 email waits while a return is open");
    const { changes: [reworded] } = gap("Returns promise by the price");
    const map = edited([{ type: "deleteCard", id: removal?.currentId ?? "" }, { type: "setCardText", id: reworded?.currentId ?? "", text: reworded?.to ?? "" }]);
    expect([removal, reworded].map((change) => createStandings(map, null)(change ? [change] : []).state)).toEqual(["closed", "closed"]);
    expect(gaps.map(({ changes }) => createStandings(current, null)(changes).state)).toEqual(Array(7).fill("open"));
  });

  it("are found by the ids of the file too, which records of before name things by", () => {
    const inFile = (sample.file.gaps ?? []).map(({ id, changes = [] }) => ({ id, changes }));
    const assigned = assignChanges(diff.changes, inFile);
    expect([assigned.gapOf.size, assigned.ungrouped]).toEqual([gapOf.size, ungrouped]);
    expect(inFile.map(({ changes }) => createStandings(current, diff)(changes).state)).toEqual(Array(7).fill("open"));
  });
});

describe("suggested groups", () => {
  const { changes } = compare(current, future);
  const groups = suggestGroups(changes);

  it("join what is linked, in one cell or in one step, and nothing twice", () => {
    const keys = groups.flatMap((group) => group.changes.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(groups.map(({ because }) => because)).size).toBeGreaterThan(1);
    for (const { because, changes: together } of groups) {
      expect(new Set(together.map(({ before, after }) => `${before?.id} ${after?.id}`)).size).toBeGreaterThan(1);
      if (because === "step") expect(new Set(together.map(({ where }) => where.stepId)).size).toBe(1);
      if (because === "link") expect(together.some(({ part, before, after }) => part === "card" && together.some((other) => other.part === "card" && (before?.links ?? []).concat(after?.links ?? []).some(({ cardId }) => cardId === other.before?.id || cardId === other.after?.id)))).toBe(true);
      if (because === "cell") expect(new Set(together.map(({ where }) => `${where.stepId} ${where.laneId}`)).size).toBe(1);
    }
  });
});

it("cards that name each other are suggested together, wherever they stand; what shares a cell too, and what is left by its step", () => {
  const today = smallMap();
  const copy = docOf(Y.encodeStateAsUpdate(today));
  const [other, pains, actions] = [idOf("step", 3), idOf("lane", 3), idOf("lane", 1)];
  applyCommands(copy, [
    { type: "deleteCard", id: idOf("card", 3) },
    { type: "addCard", id: idOf("card", 11), stepId: other, laneId: actions, text: "Guide in every box", links: [{ rel: "solves", cardId: idOf("card", 3) }] },
    { type: "setCardText", id: idOf("card", 1), text: "Reads two reviews" }, { type: "setCardText", id: idOf("card", 2), text: "Asks two friends" },
    { type: "addCard", id: idOf("card", 12), stepId: idOf("step", 2), laneId: pains, text: "Too many boxes" }, { type: "renameStep", id: other, title: "Sends back" },
    { type: "addCard", id: idOf("card", 13), stepId: other, laneId: pains, text: "Where is the form" },
    { type: "renameStage", id: idOf("stage", 2), title: "Afterwards" },
  ], context());
  const told = suggestGroups(diffMaps(read(today), read(copy)).changes).map(({ because, changes }) => [because, changes.map(({ after, before }) => (after ?? before)?.id).sort()]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(expect.arrayContaining([
    ["cell", [idOf("card", 1), idOf("card", 2)]], ["link", [idOf("card", 11), idOf("card", 3), idOf("card", 12)].sort()],
    ["step", [other, idOf("card", 13)].sort()],
  ]));
});

it("whatever two maps differ by: every change kept in a gap finds back to it, is open, and closes with the difference", () => {
  fc.assert(fc.property(fc.array(intents, { minLength: 1, maxLength: 25 }), (wishes) => {
    const copy = smallMap();
    const today = read(copy);
    const known: Known = { stages: new Set(), steps: new Set(), lanes: new Set() };
    for (const intent of wishes) {
      const map = read(copy);
      remember(map, known);
      const command = commandFor(intent, map, known);
      try {
        if (command) applyCommands(copy, [command], context());
      } catch (error) {
        if (!isAppError(error)) throw error;
      }
    }
    const tomorrow = read(copy);
    const diff = diffMaps(today, tomorrow);
    const { say } = createStoryteller(diff, names);
    const kept = keepChanges(diff.changes, say);
    const { ungrouped, byGap } = assignChanges(diff.changes, [{ id: "all", changes: kept }]);
    expect(ungrouped).toEqual([]);
    expect(byGap.get("all") ?? []).toEqual(diff.changes);
    for (const change of kept) {
      expect(`${change.from ?? ""}${change.to ?? ""}`).not.toBe("");
      expect([change, createStandings(today, diff)([change]).state]).toEqual([change, "open"]);
      expect([change, createStandings(tomorrow, diffMaps(tomorrow, tomorrow))([change]).state]).toEqual([change, "closed"]);
    }
  }), runs(300));
}, PROPERTY_TIMEOUT);
