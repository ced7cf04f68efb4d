import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, copyMapCommands, read, resolveAuthor, selectSteps, templateCommands, validate } from "@/lib/journey";
import { JOURNEY_TEMPLATES } from "@/lib/journey/templates/names";
import { importSample, SERVER_CLIENT } from "./support/samples";
import { ANNA, context, idOf, smallMap } from "./support/small-map";

describe("a future made from a map", () => {
  const [doc] = importSample("northpeak.journey.json").docs;
  if (!doc) throw new Error("no map");
  const source = read(doc);
  const authorOf = (card: { authorId?: string; clientId: number }) => resolveAuthor(card, { userId: ANNA, server: card.clientId === SERVER_CLIENT });
  const future = new Y.Doc();
  applyCommands(future, copyMapCommands(source, { newId: randomUUID, authorOf }), context());
  const copy = read(future);

  it("has everything again under new ids and remembers what it came from", () => {
    expect(copy.stages.map(({ title, derivedFromId }) => [title, derivedFromId])).toEqual(source.stages.map(({ title, id }) => [title, id]));
    expect(selectSteps(copy).map((step) => step.derivedFromId)).toEqual(selectSteps(source).map(({ id }) => id));
    expect(copy.lanes.map((lane) => lane.derivedFromId)).toEqual(source.lanes.map(({ id }) => id));
    expect([...copy.cards.values()].map((card) => card.derivedFromId).sort()).toEqual([...source.cards.keys()].sort());
    expect(copy.edges.map((edge) => edge.derivedFromId).sort()).toEqual(source.edges.map(({ id }) => id).sort());
    const old = new Set([...source.cards.keys(), ...source.stages.map(({ id }) => id), ...source.lanes.map(({ id }) => id)]);
    for (const { id, fileId } of copy.cards.values()) expect([old.has(id), fileId]).toEqual([false, undefined]);
    expect(validate(future)).toEqual([]);
  });

  it("keeps cells, words, authors and dates", () => {
    const texts = (map: typeof copy) => map.lanes.flatMap((lane) => selectSteps(map).map((step) => (map.cells.get(`${step.id}|${lane.id}`) ?? []).map((id) => {
      const card = map.cards.get(id);
      return [card?.text, card?.detail, card?.createdAt, card?.authorId, card?.departmentId, card?.touchpoint, card?.votes];
    })));
    expect(texts(copy)).toEqual(texts(source));
  });

  it("takes the team's feelings as wishes and leaves the departments' where they were said", () => {
    const team = [...source.emotions.values()].filter((point) => point.source === "team");
    expect([...copy.emotions.values()].map(({ value, intended, source: from }) => [value, intended, from]).sort())
      .toEqual(team.map(({ value }) => [value, true, "team"]).sort());
    expect([...copy.emotions.values()].map((point) => point.derivedFromId).sort()).toEqual(team.map(({ id }) => id).sort());
  });

  it("points inside itself where the map pointed inside itself, and nowhere to deleted things", () => {
    const small = smallMap();
    applyCommands(small, [
      { type: "setCardFields", id: idOf("card", 1), links: [{ rel: "solves", cardId: idOf("card", 3) }, { rel: "relates", cardId: idOf("card", 99) }], splitFromId: idOf("card", 2) },
      { type: "addEdge", kind: "loop", fromStepId: idOf("step", 3), toStepId: idOf("step", 1) },
    ], context());
    const made = new Y.Doc();
    applyCommands(made, copyMapCommands(read(small), { newId: randomUUID, authorOf: () => ANNA }), context());
    const map = read(made);
    const copied = (id: string): string | undefined => [...map.cards.values(), ...selectSteps(map)].find((thing) => thing.derivedFromId === id)?.id;
    const card = map.cards.get(copied(idOf("card", 1)) ?? "");
    expect(card?.links).toEqual([{ rel: "solves", cardId: copied(idOf("card", 3)) }, { rel: "relates", cardId: idOf("card", 99) }]);
    expect(card?.splitFromId).toBe(copied(idOf("card", 2)));
    expect(map.edges.map(({ fromStepId, toStepId }) => [fromStepId, toStepId])).toEqual([[copied(idOf("step", 3)), copied(idOf("step", 1))]]);
  });
});

describe("templates", () => {
  it.each(JOURNEY_TEMPLATES.map((template) => [template] as const))("%s makes a sound map", (template) => {
    const doc = new Y.Doc();
    applyCommands(doc, templateCommands(template, randomUUID), context());
    const map = read(doc);
    expect(validate(doc)).toEqual([]);
    expect(map.schemaVersion).toBe(1);
    const stages = { "eight-stages": 8, "five-stages": 5, "six-moments": 6, "service-blueprint": 3, "empty": 0 }[template];
    expect(map.stages).toHaveLength(stages);
    for (const stage of map.stages) expect(stage.steps.length).toBeGreaterThan(0);
    if (template !== "empty") expect(map.lanes.map(({ type }) => type)).toEqual(expect.arrayContaining(["actions", "feelings", "department-notes"]));
    if (template === "six-moments") expect(selectSteps(map).map((step) => step.momentOfTruth)).toEqual(["<ZMOT", "ZMOT", "FMOT", "AMOT", "SMOT", "UMOT"]);
  });
});
