/** The sample's current and future map, and its versions, compared: the numbers of samples/northpeak.expected.json. */
import { describe, expect, it } from "vitest";
import { read } from "@/lib/journey";
import type { MapModel, Thing } from "@/lib/journey";
import { CARD_WORDS } from "@/lib/journey/card-words";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { createStoryteller } from "@/lib/journey/diff/say";
import type { ChangeKind } from "@/lib/journey/diff/types";
import { importSample, sampleBytes, type ImportedSample } from "./support/samples";

interface Expected {
  diff: {
    currentToFutureCards: Record<string, number | string>;
    steps: { removed: string[]; renamed: string[] };
    v7ToV8: { added: number; changed: number; removed: number; byStage: Record<string, number> };
  };
  gaps: { total: number };
}
const expected = JSON.parse(new TextDecoder().decode(sampleBytes("northpeak.expected.json"))) as Expected;
const sample = importSample("northpeak.journey.json");
const { file, journey, docs } = sample;
const [current, future] = docs.map(read) as [MapModel, MapModel];
const diff = diffMaps(current, future, { departmentFeelings: false });

/** Two imports give every thing another id; the ids of the file stay. */
function byFileId({ docs: [doc], journey: { carried, metrics } }: ImportedSample): MapModel {
  if (!doc) throw new Error("a map expected");
  const map = read(doc);
  const ids = new Map(Object.entries({ ...carried.departmentIds, ...carried.personIds }).map(([fileId, id]) => [id, fileId]));
  for (const { id, fileId } of metrics) ids.set(id, fileId ?? id);
  const things: readonly Thing[] = [...[...map.microMoments.values()].flat(), ...map.stages, ...map.stages.flatMap(({ steps }) => steps), ...map.lanes, ...map.cards.values(), ...map.edges];
  for (const { id, fileId } of things) ids.set(id, fileId ?? id);
  const plain = JSON.parse(JSON.stringify({ ...map, cards: [...map.cards], cells: [...map.cells], emotions: [...map.emotions], microMoments: [...map.microMoments] })
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => ids.get(id) ?? id));
  return { ...plain, cards: new Map(plain.cards), cells: new Map(plain.cells), emotions: new Map(plain.emotions), microMoments: new Map(plain.microMoments) };
}

describe("today and tomorrow of the sample", () => {
  it("differ by the cards that were counted by hand", () => {
    const { note: _note, ...counts } = expected.diff.currentToFutureCards;
    expect(diff.cards).toEqual(counts);
  });

  it("have one step less and two with new names", () => {
    const steps = diff.changes.filter((change) => change.part === "step");
    expect(steps.filter(({ kind }) => kind === "removed").map(({ before }) => before?.title)).toEqual(expected.diff.steps.removed);
    expect(steps.filter(({ kind }) => kind === "reworded").map(({ before, after }) => `${before?.title} → ${after?.title}`))
      .toEqual(expected.diff.steps.renamed);
  });

  it("read aloud are a story without ids, names of fields or holes", () => {
    const nameOf = (things: readonly unknown[] | undefined, ids: Readonly<Record<string, string>> | undefined) => (id: string) =>
      ((things ?? []) as { id: string; name: string }[]).find((thing) => thing.id === id || ids?.[thing.id] === id)?.name ?? null;
    const { say } = createStoryteller(diff, {
      person: nameOf(file.workspace?.people, journey.carried.personIds), department: nameOf(file.workspace?.departments, journey.carried.departmentIds),
      metric: nameOf(file.metrics, undefined), channel: (key) => key, cardType: (type) => CARD_WORDS[type],
    });
    const story = diff.changes.map(say);
    expect(story).toHaveLength(diff.changes.length);
    for (const words of story) {
      expect(words).not.toMatch(/undefined|null|NaN|\[object|[0-9a-f]{8}-[0-9a-f]{4}|\b[a-z]+Id\b|[a-z][A-Z]|\s{2}|\s[.,]/);
      expect(words).toMatch(/^[\p{Lu}<].*[.!?…]”?$/su);
    }
    expect(story).toContain("The step “Waits for refund” no longer happens and takes along 6 cards.");
    expect(story).toContain("The team feels +1.1 at Shows code, gets refund instead of −0.8, a difference of +1.9.");
  });
});

describe("version 7 and the draft of version 8", () => {
  it("differ as the review of the sample says: 6 added, 4 changed, 2 removed, one of them a metric's target", () => {
    const v7 = importSample("northpeak-v7.journey.json");
    const { changes } = diffMaps(byFileId(v7), byFileId(sample));
    const things = (kinds: readonly ChangeKind[]) => new Map(changes.filter(({ kind }) => kinds.includes(kind))
      .map((change) => [(change.after ?? change.before)?.id, change]));
    const [added, changed, removed] = [things(["added"]), things(["reworded", "moved", "edited"]), things(["removed"])];
    const old = new Map((v7.file.metrics as { id: string }[]).map((metric) => [metric.id, JSON.stringify(metric)]));
    const metrics = (file.metrics as { id: string }[]).filter((metric) => old.get(metric.id) !== JSON.stringify(metric));
    const { byStage, ...counts } = expected.diff.v7ToV8;
    expect({ added: added.size, changed: changed.size + metrics.length, removed: removed.size }).toEqual(counts);

    const stages = new Map(current.stages.map(({ fileId, title }) => [fileId, title]));
    const measured = [...byFileId(sample).cards.values()].filter(({ metricId }) => metrics.some(({ id }) => id === metricId));
    const stageOfStep = new Map(byFileId(sample).stages.flatMap(({ id, steps }) => steps.map((step) => [step.id, id])));
    const touched = [
      ...[...added.values(), ...changed.values(), ...removed.values()].map(({ where }) => where.stageId ?? ""),
      ...measured.map(({ place }) => stageOfStep.get(place.stepId) ?? ""),
    ].map((id) => stages.get(id) ?? "");
    expect(Object.fromEntries(Object.keys(byStage).map((stage) => [stage, touched.filter((title) => title === stage).length]))).toEqual(byStage);
  });
});
