import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read, teamEmotionKey, type Command } from "@/lib/journey";
import { createPerson, twoPeople, type Person } from "./support/people";
import { CARD, docWith, LANE, oneCard, OTHER_LANE, OTHER_STEP, SMALL_MAP, STAGE, STEP } from "./support/small-map";

const NEW = "20000000-0000-4000-8000-000000000001";
const type = (person: Person, words: string, index: number, cardId = CARD): void => {
  [...words].forEach((insert, i) => { person.run([{ type: "editCardText", id: cardId, index: index + i, remove: 0, insert }]); });
};

describe("undo of words", () => {
  it("takes back what I typed in one go and gives it again", () => {
    const { tom } = twoPeople(docWith(oneCard("Nine days")));
    type(tom, " of waiting", 9);
    expect(tom.history.undo(false)).toEqual({ kind: "done" });
    expect(tom.text(CARD)).toBe("Nine days");
    expect(tom.history.redo()).toEqual({ kind: "done" });
    expect(tom.text(CARD)).toBe("Nine days of waiting");
    expect(tom.history.undo(false)).toEqual({ kind: "done" });
    expect(tom.text(CARD)).toBe("Nine days");
  });

  it("makes a pause, another place or leaving the card a step of its own", () => {
    const { tom } = twoPeople(docWith(oneCard("")));
    type(tom, "Nine", 0);
    tom.wait(2_000);
    type(tom, " days", 4);
    tom.history.stopCapturing();
    type(tom, " late", 9);
    tom.history.undo(false);
    expect(tom.text(CARD)).toBe("Nine days");
    tom.history.undo(false);
    expect(tom.text(CARD)).toBe("Nine");
    tom.history.undo(false);
    expect(tom.text(CARD)).toBe("");
    expect(tom.history.state.get()).toEqual({ canUndo: false, canRedo: true });
  });

  it("takes back what I typed into a micro-moment in one go, and leaves what a colleague wrote in it meanwhile", () => {
    const { tom, sara, meet } = twoPeople(docWith([...SMALL_MAP, { type: "addMicroMoment", id: NEW, stepId: STEP, text: "I want" }]));
    const words = () => read(tom.doc).microMoments.get(STEP)?.[0]?.text;
    for (const text of ["I want t", "I want to", "I want to go"]) tom.run([{ type: "setMicroMoment", id: NEW, text }]);
    tom.history.undo(false);
    expect(words()).toBe("I want");
    tom.history.redo();
    expect(words()).toBe("I want to go");
    meet();
    sara.run([{ type: "setMicroMoment", id: NEW, text: "I want to go there" }]);
    meet();
    tom.run([{ type: "setMicroMoment", id: NEW, text: "I want to go there now" }]);
    expect(tom.history.undo(false)).toEqual({ kind: "done" });
    expect(words()).toBe("I want to go there");
    tom.history.undo(true);
    expect(words()).toBe("I want there");
  });

  it("leaves a colleague's letters where they are, in the middle of mine", () => {
    const { tom, sara, meet } = twoPeople(docWith(oneCard("days")));
    type(tom, "Nine long ", 0);
    meet();
    sara.run([{ type: "editCardText", id: CARD, index: 5, remove: 0, insert: "very " }]);
    meet();
    expect(tom.text(CARD)).toBe("Nine very long days");
    expect(tom.history.undo(true)).toEqual({ kind: "done" });
    expect(tom.text(CARD)).toBe("very days");
    tom.history.redo();
    expect(tom.text(CARD)).toBe("Nine very long days");
  });

  it("brings back what I replaced without touching what Sara wrote there since", () => {
    const { tom, sara, meet } = twoPeople(docWith(oneCard("Nine days without a word")));
    tom.run([{ type: "setCardText", id: CARD, text: "Nine days in silence" }]);
    meet();
    sara.run([{ type: "editCardText", id: CARD, index: 20, remove: 0, insert: " and fear" }]);
    meet();
    expect(tom.history.undo(true)).toEqual({ kind: "done" });
    expect(tom.text(CARD)).toBe("Nine days without a word and fear");
  });

  it("treats the detail of a card like its text", () => {
    const { tom, sara, meet } = twoPeople(docWith([...oneCard("x"), { type: "setCardFields", id: CARD, detail: "see" }]));
    tom.run([{ type: "setCardFields", id: CARD, detail: "see ticket" }]);
    meet();
    sara.run([{ type: "setCardFields", id: CARD, detail: "see ticket 40" }]);
    meet();
    tom.history.undo(true);
    expect(read(tom.doc).cards.get(CARD)?.detail).toBe("see 40");
  });

  it("leaves nothing behind of what I typed, cut, brought back and took back, however often", () => {
    const { tom } = twoPeople(docWith(oneCard("days")));
    type(tom, "Nine ", 0);
    tom.history.stopCapturing();
    tom.run([{ type: "editCardText", id: CARD, index: 1, remove: 5, insert: "x" }]);
    for (let round = 0; round < 3; round += 1) {
      tom.history.undo(false);
      expect(tom.text(CARD)).toBe("Nine days");
      tom.history.undo(false);
      expect(tom.text(CARD)).toBe("days");
      tom.history.redo();
      expect(tom.text(CARD)).toBe("Nine days");
      tom.history.redo();
      expect(tom.text(CARD)).toBe("Nxays");
    }
  });

  it("brings back what I cut of an earlier step, but not what I typed and cut in one go", () => {
    const { tom } = twoPeople(docWith(oneCard("")));
    type(tom, "Nine", 0);
    tom.wait(5_000);
    type(tom, "ty", 4);
    tom.run([{ type: "editCardText", id: CARD, index: 2, remove: 4, insert: "" }]);
    tom.history.undo(false);
    expect(tom.text(CARD)).toBe("Nine");
    tom.history.undo(false);
    expect(tom.text(CARD)).toBe("");
  });

  it("never removes a letter of anybody else, nor forgets one of mine, whatever the two of them do", () => {
    const step = fc.record({
      who: fc.constantFrom("tom", "sara"), does: fc.constantFrom("type", "cut", "undo", "redo", "meet", "pause"),
      at: fc.nat(), length: fc.nat(4),
    });
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const people = twoPeople(docWith(oneCard("start")));
      const cut = new Set<string>();
      const written = new Set<string>("");
      let next = 0;
      for (const { who, does, at, length } of steps) {
        const person = people[who];
        const text = person.text(CARD) ?? "";
        const index = at % (text.length + 1);
        switch (does) {
          case "type": {
            const letter = String.fromCharCode((who === "tom" ? 0x4e00 : 0x6e00) + (next += 1));
            if (who === "sara") written.add(letter);
            person.run([{ type: "editCardText", id: CARD, index, remove: 0, insert: letter }]);
            break;
          }
          case "cut": {
            if (who === "sara") for (const letter of text.slice(index, index + length)) cut.add(letter);
            if (who === "tom") for (const letter of text.slice(index, index + length)) if (written.has(letter)) cut.add(letter);
            person.run([{ type: "editCardText", id: CARD, index, remove: length, insert: "" }]);
            break;
          }
          // Only Tom goes back and forth: whatever is Sara's has to stand.
          case "undo": people.tom.history.undo(true); break;
          case "redo": people.tom.history.redo(); break;
          case "meet": people.meet(); break;
          case "pause": person.wait(5_000); break;
        }
      }
      people.meet();
      people.meet();
      const text = people.tom.text(CARD) ?? "";
      expect(people.sara.text(CARD)).toBe(text);
      for (const letter of written) if (!cut.has(letter)) expect(text).toContain(letter);
      for (let guard = 0; people.tom.history.state.get().canUndo && guard < 100; guard += 1) people.tom.history.undo(true);
      const undone = people.tom.text(CARD) ?? "";
      expect([...undone].filter((letter) => letter >= "\u4e00" && letter < "\u6e00")).toEqual([]);
      for (const letter of written) if (!cut.has(letter)) expect(undone).toContain(letter);
    }), { numRuns: 300 });
  });
});

describe("undo of several cards at once", () => {
  const IDS = [0, 1, 2].map((at) => `30000000-0000-4000-8000-00000000000${at}`);
  const three = [...SMALL_MAP, ...IDS.map((id): Command => ({ type: "addCard", id, stepId: STEP, laneId: LANE, text: "old" }))];
  it.each<[string, (id: string) => Command, (id: string) => Command]>([
    ["moved, and Sara wrote in each", (id) => ({ type: "moveCard", id, stepId: OTHER_STEP, laneId: LANE }), (id) => ({ type: "editCardText", id, index: 0, remove: 0, insert: "y" })],
    ["tagged, and Sara weighed each", (id) => ({ type: "setCardFields", id, tags: ["late"] }), (id) => ({ type: "setCardFields", id, severity: "low" })],
  ])("asks once for all that were %s", (_what, mine, hers) => {
    const { tom, sara, meet } = twoPeople(docWith(three));
    tom.run(IDS.map(mine));
    meet();
    for (const id of IDS) {
      sara.run([hers(id)]);
      meet();
    }
    expect(tom.history.undo(false)).toEqual({ kind: "ask", by: ["sara"], cardIds: IDS });
    expect(tom.history.undo(true)).toEqual({ kind: "done" });
    expect(tom.history.state.get().canUndo).toBe(false);
    for (const id of IDS) expect(read(tom.doc).cards.get(id)).toMatchObject({ place: { stepId: STEP } });
    expect(tom.history.redo()).toEqual({ kind: "done" });
    expect(tom.history.undo(false)).toEqual({ kind: "done" });
  });
});

describe("undo of everything else", () => {
  const cases: readonly (readonly [string, readonly Command[]])[] = [
    ["a new card", [{ type: "addCard", id: NEW, stepId: STEP, laneId: LANE, text: "new" }]],
    ["a deleted card", [{ type: "deleteCard", id: CARD }]],
    ["a moved card", [{ type: "moveCard", id: CARD, stepId: OTHER_STEP, laneId: OTHER_LANE }]],
    ["fields of a card", [{ type: "setCardFields", id: CARD, cardType: "need", severity: "high", tags: ["slow"] }]],
    ["a new stage with a step", [{ type: "addStage", id: NEW, title: "Stay" }, { type: "addStep", stageId: NEW, title: "Returns" }]],
    ["a renamed, moved stage", [{ type: "renameStage", id: STAGE, title: "Purchase" }, { type: "setStageGoal", id: STAGE, goal: "Sell" }, { type: "moveStage", id: STAGE, after: null }]],
    ["a deleted stage", [{ type: "deleteStage", id: STAGE }]],
    ["a renamed, moved step", [{ type: "renameStep", id: STEP, title: "Browses" }, { type: "moveStep", id: STEP, stageId: STAGE }, { type: "setStepMoment", id: STEP, momentOfTruth: "FMOT" }]],
    ["a deleted lane", [{ type: "deleteLane", id: LANE }]],
    ["a hidden, renamed lane", [{ type: "showLane", id: LANE, hidden: true }, { type: "renameLane", id: LANE, title: "Actions", subtitle: "what they do" }]],
    ["a feeling", [{ type: "setEmotion", stepId: STEP, value: -1.5 }]],
    ["an arrow", [{ type: "addEdge", id: NEW, kind: "loop", fromStepId: OTHER_STEP, toStepId: STEP, label: "again" }]],
  ];
  const picture = (person: Person) => {
    const { stages, lanes, cards, cells, emotions, edges } = read(person.doc);
    const plain = (_key: string, value: unknown) => (_key === "order" || _key === "updatedAt" ? undefined : value);
    return JSON.stringify({ stages, lanes, cards: [...cards], cells: [...cells], emotions: [...emotions], edges }, plain);
  };
  it.each(cases)("takes back %s and does it again", (_name, commands) => {
    const tom = createPerson("tom", docWith(oneCard("Nine days")), () => null);
    const before = picture(tom);
    tom.run(commands);
    const after = picture(tom);
    expect(after).not.toBe(before);
    for (let round = 0; round < 2; round += 1) {
      expect(tom.history.undo(false)).toEqual({ kind: "done" });
      expect(picture(tom)).toBe(before);
      expect(tom.history.redo()).toEqual({ kind: "done" });
      expect(picture(tom)).toBe(after);
    }
  });

  it("takes back a changed and a cleared feeling", () => {
    const tom = createPerson("tom", docWith([...SMALL_MAP, { type: "setEmotion", stepId: STEP, value: 1 }]), () => null);
    const feeling = () => read(tom.doc).emotions.get(teamEmotionKey(STEP))?.value;
    tom.run([{ type: "setEmotion", stepId: STEP, value: -2 }]);
    tom.run([{ type: "clearEmotion", stepId: STEP }]);
    tom.history.undo(false);
    expect(feeling()).toBe(-2);
    tom.history.undo(false);
    expect(feeling()).toBe(1);
  });

  it("forgets what could be done again when I do something new", () => {
    const { tom } = twoPeople(docWith(oneCard("x")));
    tom.run([{ type: "deleteCard", id: CARD }]);
    tom.history.undo(false);
    tom.run([{ type: "renameStage", id: STAGE, title: "Purchase" }]);
    expect(tom.history.redo()).toEqual({ kind: "nothing" });
  });

  it("says that there is nothing to undo, and does not touch what a colleague did", () => {
    const { tom, sara, meet } = twoPeople(docWith(oneCard("x")));
    sara.run([{ type: "deleteCard", id: CARD }]);
    meet();
    expect(tom.history.undo(false)).toEqual({ kind: "nothing" });
    expect(read(tom.doc).cards.has(CARD)).toBe(false);
  });
});

describe("undo where a colleague went on from it", () => {
  it("asks before undoing what Sara changed after me, and names her", () => {
    const { tom, sara, meet } = twoPeople(docWith(oneCard("Nine days")));
    tom.run([{ type: "setCardFields", id: CARD, severity: "low" }]);
    meet();
    sara.run([{ type: "setCardFields", id: CARD, severity: "high" }]);
    meet();
    expect(tom.history.undo(false)).toEqual({ kind: "ask", by: ["sara"], cardIds: [CARD] });
    expect(read(tom.doc).cards.get(CARD)?.severity).toBe("high");
    expect(tom.history.undo(true)).toEqual({ kind: "done" });
    expect(read(tom.doc).cards.get(CARD)?.severity).toBeUndefined();
  });

  it("asks when a colleague only removed letters, though removing leaves no name", () => {
    const { tom, sara, meet } = twoPeople(docWith(oneCard("Nine days")));
    type(tom, "!!", 9);
    meet();
    sara.run([{ type: "editCardText", id: CARD, index: 0, remove: 5, insert: "" }]);
    meet();
    expect(tom.history.undo(false)).toMatchObject({ kind: "ask", cardIds: [CARD] });
  });

  it("asks before a step goes in which a colleague has put a card", () => {
    const { tom, sara, meet } = twoPeople(docWith(SMALL_MAP));
    tom.run([{ type: "addStep", id: NEW, stageId: STAGE, title: "Waits" }]);
    meet();
    sara.run([{ type: "addCard", id: CARD, stepId: NEW, laneId: LANE, text: "Nobody writes" }]);
    meet();
    expect(tom.history.undo(false)).toEqual({ kind: "ask", by: ["sara"], cardIds: [CARD] });
    tom.history.undo(true);
    expect(read(tom.doc).recovered.map(({ card }) => card.text)).toEqual(["Nobody writes"]);
  });

  it("does not ask about what a colleague did before me or elsewhere", () => {
    const { tom, sara, meet } = twoPeople(docWith(oneCard("Nine days")));
    sara.run([{ type: "setCardFields", id: CARD, severity: "high" }]);
    meet();
    tom.run([{ type: "setCardFields", id: CARD, severity: "low" }]);
    meet();
    sara.run([{ type: "renameLane", id: LANE, title: "Actions" }]);
    meet();
    expect(tom.history.undo(false)).toEqual({ kind: "done" });
    expect(read(tom.doc).cards.get(CARD)?.severity).toBe("high");
  });

  it("does not ask me about what I did in another tab", () => {
    const start = docWith(oneCard("Nine days"));
    const tab: Person = createPerson("tom", start, (id) => (id === otherTab.doc.clientID ? "tom" : null));
    const otherTab: Person = createPerson("tom", start, () => "tom");
    tab.run([{ type: "setCardFields", id: CARD, severity: "low" }]);
    otherTab.hearFrom(tab);
    otherTab.run([{ type: "setCardFields", id: CARD, severity: "high" }]);
    tab.hearFrom(otherTab);
    expect(tab.history.undo(false)).toEqual({ kind: "done" });
  });

  it("asks once, not for every step back in the same card", () => {
    const { tom, sara, meet } = twoPeople(docWith(oneCard("")));
    type(tom, "Nine", 0);
    tom.wait(5_000);
    type(tom, " days", 4);
    meet();
    sara.run([{ type: "editCardText", id: CARD, index: 9, remove: 0, insert: "?" }]);
    meet();
    expect(tom.history.undo(false).kind).toBe("ask");
    expect(tom.history.undo(true).kind).toBe("done");
    expect(tom.history.undo(false).kind).toBe("done");
    expect(tom.text(CARD)).toBe("?");
  });

  it("goes on to the step before when nothing of the last one can be taken back any more", () => {
    const { tom, sara, meet } = twoPeople(docWith(oneCard("x")));
    tom.run([{ type: "renameStage", id: STAGE, title: "Purchase" }]);
    tom.run([{ type: "deleteCard", id: CARD }]);
    meet();
    sara.run([{ type: "restoreCard", id: CARD }]);
    meet();
    expect(tom.history.undo(false).kind).toBe("ask");
    tom.history.undo(true);
    tom.history.undo(true);
    expect(read(tom.doc).stages[0]?.title).toBe("Buy");
  });
});
