import { describe, expect, it } from "vitest";
import { applyCommands, read, selectSteps } from "@/lib/journey";
import { selectDiscussions } from "@/lib/journey/selectors/discussions";
import { idOf, context, smallMap } from "./support/small-map";
import { importSample, sampleBytes } from "./support/samples";

const [SALES, SUPPORT] = [idOf("department", 1), idOf("department", 2)];
const [LOOKS, BUYS] = [idOf("step", 1), idOf("step", 2)];
const PAINS = idOf("lane", 3);

describe("what there is to discuss", () => {
  it("is in the sample one step where departments differ and one where the survey does", () => {
    const { disagreement } = JSON.parse(new TextDecoder().decode(sampleBytes("northpeak.expected.json"))) as {
      disagreement: { spreadAtLeast2: string[]; "teamVersusMeasuredOver0.5": string[] };
    };
    const { file, docs: [doc] } = importSample("northpeak.journey.json");
    if (!doc) throw new Error("a map expected");
    const map = read(doc);
    const measured = Object.fromEntries((file.maps[0]?.emotions ?? []).flatMap(({ stepId, source, value, n }) =>
      (source === "measured" ? [[stepId, { value, n: n ?? 0 }]] : [])));
    const found = selectDiscussions(map, measured);
    const titles = (kind: string) => found.filter((item) => item.kind === kind)
      .map(({ stepId }) => selectSteps(map).find(({ id }) => id === stepId)?.title);
    expect(titles("spread")).toEqual(disagreement.spreadAtLeast2);
    expect(titles("measured")).toEqual(disagreement["teamVersusMeasuredOver0.5"]);
    expect(found).toHaveLength(2);
    expect(found.find(({ kind }) => kind === "spread")).toMatchObject({ spread: 2.2 });
  });

  it("counts a spread from 2 on, and a survey only when it is more than 0.5 away", () => {
    const doc = smallMap();
    applyCommands(doc, [
      { type: "setEmotion", stepId: LOOKS, departmentId: SALES, value: 1.1 }, { type: "setEmotion", stepId: LOOKS, departmentId: SUPPORT, value: -0.9 },
      { type: "setEmotion", stepId: BUYS, departmentId: SALES, value: 1 }, { type: "setEmotion", stepId: BUYS, departmentId: SUPPORT, value: -0.9 },
      { type: "setEmotion", stepId: BUYS, value: 0.3 },
    ], context());
    const found = (measured: number) => selectDiscussions(read(doc), { [BUYS]: { value: measured, n: 3 } }).map(({ kind, stepId }) => [kind, stepId]);
    expect(found(-0.2)).toEqual([["spread", LOOKS]]);
    expect(found(-0.3)).toEqual([["spread", LOOKS], ["measured", BUYS]]);
  });

  it("holds a pain against a gain of another department only, and asks questions until they are answered", () => {
    const doc = smallMap();
    const pain = { type: "addCard", stepId: BUYS, laneId: PAINS, text: "Too long", cardType: "pain-point", departmentId: SUPPORT } as const;
    const gain = { type: "addCard", stepId: BUYS, laneId: PAINS, text: "Thorough", cardType: "gain" } as const;
    const question = idOf("card", 9);
    applyCommands(doc, [
      pain, { ...gain, departmentId: SUPPORT },
      { type: "addCard", id: question, stepId: LOOKS, laneId: PAINS, cardType: "question", text: "Who calls back?" },
    ], context());
    expect(selectDiscussions(read(doc), {}).map(({ kind }) => kind)).toEqual(["question"]);
    applyCommands(doc, [{ ...gain, departmentId: SALES }, { type: "setCardFields", id: question, answered: true }], context());
    const [only, ...others] = selectDiscussions(read(doc), {});
    expect(others).toEqual([]);
    if (only?.kind !== "pain-and-gain") throw new Error("a pain against a gain expected");
    expect(only.pains.map(({ text }) => text)).toEqual(["Too long"]);
    expect(only.gains.map(({ departmentId }) => departmentId)).toEqual([SALES]);
  });

  it("answers with the same list while nothing changed", () => {
    const map = read(smallMap());
    const measured = {};
    expect(selectDiscussions({ ...map }, measured)).toBe(selectDiscussions(map, measured));
  });
});
