/** What a reviewer reads: who changed what, what to know before deciding, and ticks that last as long as a change says the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { isAppError } from "@/lib/errors";
import { applyCommands, read } from "@/lib/journey";
import type { Command, MapModel } from "@/lib/journey";
import type { Card } from "@/lib/journey/model";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import type { MetricFact } from "@/lib/journey/diff/metric-changes";
import { metricChanges } from "@/lib/journey/diff/metric-changes";
import { createNames } from "@/lib/journey/diff/name-directory";
import { createAttribution } from "@/lib/journey/review/attribution";
import { readReview } from "@/lib/journey/review/review-reading";
import type { ReviewChange, ReviewFacts, ReviewReading } from "@/lib/journey/review/types";
import { commandFor, intents, remember, type Intent, type Known } from "./support/random-commands";
import { PROPERTY_TIMEOUT, runs } from "./support/runs";
import { ANNA, context, copyOf, idOf, LATER, smallMap } from "./support/small-map";

const BEN = "bbbbbbbb-0000-4000-8000-000000000002";
const names = createNames({ people: [], departments: [], metrics: [], channels: [] });
const FACTS: ReviewFacts = { departments: [], metrics: [], measured: {} };
const OWNERS = new Map([[1, { userId: ANNA, server: false }], [2, { userId: BEN, server: false }], [3, { userId: ANNA, server: false }]]);

function review(before: Y.Doc, after: Y.Doc, facts: ReviewFacts = FACTS, metrics: readonly [readonly MetricFact[], readonly MetricFact[]] = [[], []]): ReviewReading {
  const diff = diffMaps(read(before), read(after));
  return readReview(diff, metricChanges(...metrics, diff), names, facts, createAttribution(after, before, OWNERS));
}
const changesIn = ({ stages, whole }: ReviewReading): readonly ReviewChange[] => [...stages.flatMap(({ changes }) => changes), ...whole];
const apply = (doc: Y.Doc, commands: readonly Command[]) => applyCommands(doc, commands, context({ now: LATER }));

describe("a review", () => {
  it("names for each thing whoever wrote in it since, and when, but not who wrote before", () => {
    const before = smallMap(1);
    const after = copyOf(before, 2);
    apply(after, [
      { type: "setCardText", id: idOf("card", 1), text: "Reads many reviews" }, { type: "addCard", stepId: idOf("step", 3), laneId: idOf("lane", 3), text: "No printer" },
      { type: "setEmotion", stepId: idOf("step", 3), value: -1.5 }, { type: "renameStep", id: idOf("step", 2), title: "Pays" },
      { type: "moveCard", id: idOf("card", 2), stepId: idOf("step", 2), laneId: idOf("lane", 1) },
    ]);
    const changes = changesIn(review(before, after));
    expect(changes.map(({ part, place, authorIds, at }) => [part, place, authorIds, at]).sort()).toEqual([
      ["card", "Looks", [BEN], LATER], ["card", "Pays", [BEN], null], ["card", "Returns", [BEN], LATER], ["feeling", "Returns", [BEN], null], ["step", null, [BEN], null],
    ]);
    const again = copyOf(after, 3);
    apply(again, [{ type: "editCardText", id: idOf("card", 1), index: 0, remove: 0, insert: "She " }]);
    expect(changesIn(review(before, again)).find(({ cardId }) => cardId === idOf("card", 1))?.authorIds).toEqual([BEN, ANNA]);
    expect(changesIn(review(after, again)).map(({ authorIds }) => authorIds)).toEqual([[ANNA]]);
  });

  it("says who deleted a card", () => {
    const before = smallMap(1);
    const after = copyOf(before, 2);
    applyCommands(after, [{ type: "deleteCard", id: idOf("card", 3) }], context({ now: LATER, userId: BEN }));
    expect(changesIn(review(before, after))).toMatchObject([{ mark: "removed", before: "No size guide", authorIds: [BEN], at: LATER }]);
  });

  it("sets grades and feelings side by side and draws the curve around the step", () => {
    const before = smallMap(1);
    apply(before, [{ type: "setEmotion", stepId: idOf("step", 1), value: 1 }, { type: "setEmotion", stepId: idOf("step", 2), value: -1 }, { type: "setCardFields", id: idOf("card", 3), severity: "low" }]);
    const after = copyOf(before, 2);
    apply(after, [{ type: "setEmotion", stepId: idOf("step", 2), value: -1.6 }, { type: "setCardFields", id: idOf("card", 3), severity: "high", detail: "Nobody finds it" }]);
    const changes = changesIn(review(before, after, { ...FACTS, measured: { [idOf("step", 2)]: { value: -1.9, n: 112 } } }));
    expect(changes).toMatchObject([
      { label: "Pain point", values: [{ name: "Severity", from: "Low", to: "High" }], notes: ["Is explained: “Nobody finds it”"] },
      { label: "Feeling", values: [{ name: "Team rating", from: "−1", to: "−1.6" }], notes: ["survey says −1.9"], curve: { before: [1, -1, null], after: [1, -1.6, null], at: 1 } },
    ]);
  });

  it("reads a metric behind the stage that shows it", () => {
    const before = smallMap(1);
    const rebuy = "cccccccc-0000-4000-8000-000000000001";
    apply(before, [
      { type: "addLane", id: idOf("lane", 4), laneType: "metrics", title: "KPIs" },
      { type: "addCard", stepId: idOf("step", 3), laneId: idOf("lane", 4), text: "Rebuy", metricId: rebuy },
    ]);
    const metric = (target: number): MetricFact => ({ id: rebuy, name: "Rebuy within 30 days", kind: "rate", unit: "%", baseline: { value: 41 }, target: { value: target }, actuals: [] });
    const reading = review(before, copyOf(before, 2), FACTS, [[metric(50)], [metric(55)]]);
    expect(reading.counts).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(reading.stages).toMatchObject([{ title: "After", position: 2, changes: [{ label: "Metric", place: "Rebuy within 30 days", values: [{ name: "Target", from: "50 %", to: "55 %" }], notes: ["baseline 41 %"] }] }]);
  });

  it("says what to know before deciding, about what changed and nothing else", () => {
    const before = smallMap(1);
    const [sales, support] = [idOf("department", 1), idOf("department", 2)];
    apply(before, [
      { type: "addLane", id: idOf("lane", 4), laneType: "department-notes", title: "Notes" }, { type: "addLane", id: idOf("lane", 5), laneType: "metrics", title: "KPIs" },
      { type: "addCard", stepId: idOf("step", 1), laneId: idOf("lane", 4), text: "We hear it", departmentId: sales },
      { type: "addEdge", kind: "wait", fromStepId: idOf("step", 1), toStepId: idOf("step", 2) },
    ]);
    const after = copyOf(before, 2);
    apply(after, [
      { type: "addCard", stepId: idOf("step", 3), laneId: idOf("lane", 3), text: "No printer", confidence: "assumption" },
      { type: "addCard", stepId: idOf("step", 3), laneId: idOf("lane", 4), text: "So do we", departmentId: support },
      { type: "addCard", stepId: idOf("step", 3), laneId: idOf("lane", 5), text: "Returns" },
      { type: "setEmotion", stepId: idOf("step", 3), value: -1 },
    ]);
    const facts: ReviewFacts = {
      departments: [{ id: sales, name: "Sales" }, { id: support, name: "Support" }, { id: idOf("department", 3), name: "People" }], metrics: [],
      measured: { [idOf("step", 3)]: { value: -1.9, n: 112 } },
    };
    expect(review(before, after, facts).checks.map(({ ok, sentence }) => [ok, sentence])).toEqual([
      [false, "“No printer” has no evidence"], [false, "Sales has no note in After"], [false, "Returns has no baseline and no target"],
      [false, "Team and survey differ by more than 0.5 in one step"], [false, "1 of 3 added cards is an assumption"], [false, "Nobody owns the wait from Looks to Buys"],
    ]);
  });
});

describe("ticks", () => {
  it("keep their key while a change says the same, whatever else happens, and lose it when it says something else", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(fc.array(intents, { maxLength: 12 }), fc.array(intents, { maxLength: 20 }), fc.array(intents, { minLength: 1, maxLength: 20 }), (first, then, more) => {
      const known: Known = { stages: new Set(), steps: new Set(), lanes: new Set() };
      const base = smallMap(1);
      edit(base, first, known);
      const sent = copyOf(base, 2);
      edit(sent, then, known);
      const resent = copyOf(sent, 3);
      edit(resent, more, known);
      const [old, now] = [read(sent), read(resent)];
      const keys = new Map(changesIn(review(base, sent)).map((change) => [change.id, change]));
      for (const change of changesIn(review(base, resent))) {
        const earlier = keys.get(change.id);
        if (!earlier || change.part !== "card" || change.cardId === null) continue;
        const [was, is] = [old.cards.get(change.cardId), now.cards.get(change.cardId)];
        if (!was || !is) continue;
        if (words(was) === words(is) && earlier.story.join() === change.story.join() && earlier.mark === change.mark) expect(change.tickKey).toBe(earlier.tickKey);
        if (was.text !== is.text) expect(change.tickKey, `${was.text} → ${is.text}`).not.toBe(earlier.tickKey);
      }
    }), runs(150));
  });
});

/** Everything a card says, and where it stands. */
function words({ place, order: _order, updatedAt: _updated, ...card }: Card & { order?: string }): string {
  return JSON.stringify({ ...card, place: [place.stepId, place.laneId] });
}

function edit(doc: Y.Doc, meant: readonly Intent[], known: Known): void {
  for (const intent of meant) {
    const map: MapModel = read(doc);
    remember(map, known);
    const command = commandFor(intent, map, known);
    if (!command) continue;
    try {
      applyCommands(doc, [command], context());
    } catch (error) {
      if (!isAppError(error)) throw error;
    }
  }
}
