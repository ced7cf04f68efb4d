/** Bringing one thing over from today to tomorrow, or back. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, copyMapCommands, invertCommands, read } from "@/lib/journey";
import type { Command, MapModel } from "@/lib/journey";
import { bringCommands, canBring } from "@/lib/journey/diff/bring/bring-commands";
import type { Direction } from "@/lib/journey/diff/bring/bringing";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { createNames } from "@/lib/journey/diff/name-directory";
import { diffRows } from "@/lib/journey/diff/rows/diff-rows";
import { changedRows } from "@/lib/journey/diff/rows/shown-rows";
import { importSample } from "./support/samples";
import { context, copyOf, idOf, smallMap } from "./support/small-map";

const names = createNames({ people: [], departments: [], metrics: [], channels: [] });
const rowsOf = (current: Y.Doc, future: Y.Doc) => {
  const diff = diffMaps(read(current), read(future), { departmentFeelings: false });
  return { diff, rows: changedRows(diffRows(diff, names)) };
};
const bring = (current: Y.Doc, future: Y.Doc, rowId: string, direction: Direction): readonly Command[] => {
  const { diff, rows } = rowsOf(current, future);
  const row = rows.find(({ id }) => id === rowId);
  const commands = row ? bringCommands(diff, row, direction, context().newId) : [];
  applyCommands(direction === "to-current" ? current : future, commands, context());
  return commands;
};
/** A copy as the server makes it: new ids that remember their originals. */
function futureOf(current: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  applyCommands(doc, copyMapCommands(read(current), { newId: context().newId, authorOf: () => undefined }), context());
  return doc;
}
const cardId = (map: MapModel, text: string): string => [...map.cards.values()].find((card) => card.text === text)?.id ?? "";
const texts = (doc: Y.Doc): string[] => [...read(doc).cards.values()].map(({ text }) => text).sort();

describe("any row of the sample", () => {
  const [current, future] = importSample("northpeak.journey.json").docs as [Y.Doc, Y.Doc];
  const { rows } = rowsOf(current, future);
  it.each(["to-current", "to-future"] as const)("brought %s does not differ any more, nothing is there twice, and one step takes it back", (direction) => {
    const movable = rows.filter((row) => canBring(row) && !row.goneAlong);
    expect(movable.length).toBeGreaterThan(40);
    // One of each kind, and some more.
    const kinds = new Set<string>();
    const isFirst = ({ part, mark }: (typeof rows)[number]): boolean => kinds.size < kinds.add(`${part} ${mark}`).size;
    for (const row of movable.filter((each, index) => isFirst(each) || index % 6 === 0)) {
      const [here, there] = [copyOf(current, 71), copyOf(future, 72)];
      const target = direction === "to-current" ? here : there;
      const { diff } = rowsOf(here, there);
      const commands = bringCommands(diff, row, direction, context().newId);
      expect(commands.length, row.story[0]).toBeGreaterThan(0);
      const back = invertCommands(target, commands, context());
      applyCommands(target, commands, context());
      const left = rowsOf(here, there).rows;
      const same = ({ beforeId, afterId, part }: typeof row): boolean => part === row.part && ((row.beforeId !== null && beforeId === row.beforeId) || (row.afterId !== null && afterId === row.afterId));
      expect(left.filter(same).map(({ story, notes }) => [story, notes]), row.story[0]).toEqual([]);
      expect(left.length, row.story[0]).toBeLessThan(rows.length);
      applyCommands(target, back, context());
      expect(rowsOf(here, there).rows.map(({ story }) => story), row.story[0]).toEqual(rows.map(({ story }) => story));
    }
  });
});

describe("a card", () => {
  it("that was deleted in the future comes back as the card it was", () => {
    const current = smallMap();
    const future = futureOf(current);
    const id = cardId(read(future), "Asks a friend");
    applyCommands(future, [{ type: "deleteCard", id }], context());
    const [row] = rowsOf(current, future).rows;
    expect(bring(current, future, row?.id ?? "", "to-future")).toMatchObject([{ type: "restoreCard", id }, { type: "moveCard", id }]);
    expect(rowsOf(current, future).rows).toEqual([]);
    expect(texts(future)).toEqual(texts(current));
  });

  it("keeps its links to cards of today and of any other map, and none to itself", () => {
    const current = smallMap();
    const elsewhere = idOf("card", 99);
    const [asks, other] = [...read(current).cards.values()].map(({ id }) => id);
    applyCommands(current, [{ type: "setCardFields", id: asks ?? "", links: [{ rel: "relates", cardId: elsewhere }] }], context());
    const future = futureOf(current);
    const asksThere = [...read(future).cards.values()].find(({ derivedFromId }) => derivedFromId === asks)?.id ?? "";
    // The future says it of today's own cards, the one it was made from among them.
    const links = [{ rel: "relates", cardId: elsewhere }, { rel: "solves", cardId: other ?? "" }, { rel: "realises", cardId: asks ?? "" }] as const;
    applyCommands(future, [{ type: "setCardText", id: asksThere, text: "Asks two friends" }, { type: "setCardFields", id: asksThere, links: [...links] }], context());
    const [row] = rowsOf(current, future).rows;
    bring(current, future, row?.id ?? "", "to-current");
    expect(read(current).cards.get(asks ?? "")).toMatchObject({ text: "Asks two friends", links: [links[0], links[1]] });
    expect(rowsOf(current, future).rows.map(({ story }) => story), "what was brought differs no more").toEqual([]);
  });

  it("of a step that is not there yet brings the step along, and only that", () => {
    const current = smallMap();
    const future = futureOf(current);
    const { stages, lanes } = read(future);
    applyCommands(future, [
      { type: "addStep", id: "99999999-0000-4000-8000-000000000001", stageId: stages[0]?.id ?? "", title: "Scans", after: stages[0]?.steps[0]?.id ?? null },
      { type: "addCard", id: "99999999-0000-4000-8000-000000000002", stepId: "99999999-0000-4000-8000-000000000001", laneId: lanes[0]?.id ?? "", text: "Shows a code" },
      { type: "addCard", stepId: "99999999-0000-4000-8000-000000000001", laneId: lanes[0]?.id ?? "", text: "Walks away" },
    ], context());
    bring(current, future, "card::99999999-0000-4000-8000-000000000002", "to-current");
    expect(read(current).stages[0]?.steps.map(({ title }) => title)).toEqual(["Looks", "Scans", "Buys"]);
    expect(rowsOf(current, future).rows.map(({ after }) => after)).toEqual(["Walks away"]);
    bring(current, future, rowsOf(current, future).rows[0]?.id ?? "", "to-current");
    expect(rowsOf(current, future).rows).toEqual([]);
  });

  it("that today has no more goes from the future too, and a second time there is nothing to do", () => {
    const current = smallMap();
    const future = futureOf(current);
    applyCommands(future, [{ type: "addCard", stepId: read(future).stages[0]?.steps[0]?.id ?? "", laneId: read(future).lanes[0]?.id ?? "", text: "A wish" }], context());
    const [row] = rowsOf(current, future).rows;
    expect(bring(current, future, row?.id ?? "", "to-future")).toMatchObject([{ type: "deleteCard" }]);
    expect(bring(current, future, row?.id ?? "", "to-future")).toEqual([]);
  });
});

describe("a stage", () => {
  it("comes with its steps and their cards", () => {
    const current = smallMap();
    const future = futureOf(current);
    const id = "99999999-0000-4000-8000-000000000003";
    applyCommands(future, [
      { type: "addStage", id, title: "Second life", after: read(future).stages[0]?.id ?? null },
      { type: "addStep", id: "99999999-0000-4000-8000-000000000004", stageId: id, title: "Sells on" },
      { type: "addCard", stepId: "99999999-0000-4000-8000-000000000004", laneId: read(future).lanes[0]?.id ?? "", text: "Takes a picture" },
    ], context());
    const row = rowsOf(current, future).rows.find(({ part }) => part === "stage");
    bring(current, future, row?.id ?? "", "to-current");
    expect(read(current).stages.map(({ title }) => title)).toEqual(["Before", "Second life", "After"]);
    expect(rowsOf(current, future).rows).toEqual([]);
    expect(texts(current)).toEqual(texts(future));
  });
});
