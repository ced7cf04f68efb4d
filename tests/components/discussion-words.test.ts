import { describe, expect, it } from "vitest";
import { placeOfDiscussion, sayDiscussion } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/discussion-words";
import { applyCommands, read } from "@/lib/journey";
import { selectDiscussions } from "@/lib/journey/selectors/discussions";
import { context, idOf, smallMap } from "../journey/support/small-map";

const department = (number: number, name: string) => ({ id: idOf("department", number), name, code: "XX", colour: "#000000" });
const departments = [department(1, "Marketing"), department(2, "Support")];
const [looks, buys, feelings, pains] = [idOf("step", 1), idOf("step", 2), idOf("lane", 2), idOf("lane", 3)];

describe("what there is to discuss, in words", () => {
  const doc = smallMap();
  applyCommands(doc, [
    { type: "setEmotion", stepId: looks, departmentId: idOf("department", 1), value: 1.2 },
    { type: "setEmotion", stepId: looks, departmentId: idOf("department", 2), value: -1 },
    { type: "setEmotion", stepId: looks, departmentId: idOf("department", 3), value: 0 },
    { type: "addCard", id: idOf("card", 8), stepId: buys, laneId: pains, cardType: "question", text: "Who calls?" },
  ], context());
  const [spread, question] = selectDiscussions(read(doc), {});
  if (!spread || !question) throw new Error("two things to discuss expected");

  it("names who says what, also for a department that is gone", () => {
    expect(sayDiscussion(spread, departments)).toBe("Marketing +1.2, A department that is gone 0, Support −1.0");
    expect(sayDiscussion(question, departments)).toBe("Not answered yet: “Who calls?”");
    expect(sayDiscussion({ kind: "measured", stepId: looks, team: 0.3, measured: -0.3, n: 1 }, departments)).toBe("Team +0.3, surveyed −0.3 from 1 reply");
  });

  it("leads to the feeling or the card, and to the step when its lane does not show", () => {
    expect(placeOfDiscussion(spread, read(doc))).toEqual({ kind: "cell", stepId: looks, laneId: feelings });
    expect(placeOfDiscussion(question, read(doc))).toEqual({ kind: "card", cardId: idOf("card", 8) });
    applyCommands(doc, [{ type: "showLane", id: feelings, hidden: true }, { type: "showLane", id: pains, collapsed: true }], context());
    expect(placeOfDiscussion(spread, read(doc))).toEqual({ kind: "step", stepId: looks });
    expect(placeOfDiscussion(question, read(doc))).toEqual({ kind: "step", stepId: buys });
  });
});
