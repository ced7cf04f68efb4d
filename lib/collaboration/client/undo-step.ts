/** One step of a person's history: what a batch of commands did, and the commands that take it back. */
import type { Doc, Text, Transaction } from "yjs";
import type { Command } from "../../journey/commands/schema";
import { cardDetail, cardText } from "../../journey/doc";
import { departmentEmotionKey, teamEmotionKey, type MapModel } from "../../journey/model";
import { inverseOf, type Inverse } from "./inverse-commands";
import type { TextField } from "./unsent";
import { joinTraces, takeBack, traceText, type TextTrace } from "./text-trace";

interface TextPart { readonly cardId: string; readonly field: TextField; readonly trace: TextTrace }

export interface UndoStep {
  readonly texts: readonly TextPart[];
  readonly inverses: readonly Inverse[];
  /** Ids of things and keys of emotion points it touched. */
  readonly things: readonly string[];
  /** The latest of the colleagues' changes when it was made. */
  readonly stamp: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

const textOf = (doc: Doc, cardId: string, field: TextField): Text | null =>
  field === "text" ? cardText(doc, cardId) : cardDetail(doc, cardId);

const textTarget = (command: Command): { readonly field: TextField; readonly removes: boolean } | null => {
  switch (command.type) {
    case "editCardText": return { field: "text", removes: command.remove > 0 };
    case "setCardText": return { field: "text", removes: true };
    case "setCardFields": return command.detail === undefined ? null : { field: "detail", removes: true };
    default: return null;
  }
};

/** The thing a command is about. */
export const thingOf = (command: Command): string | null => {
  switch (command.type) {
    case "setEmotion": case "clearEmotion":
      return command.departmentId === undefined
        ? teamEmotionKey(command.stepId) : departmentEmotionKey(command.stepId, command.departmentId);
    default: return command.id ?? null;
  }
};

interface Watched { readonly cardId: string; readonly field: TextField; readonly finish: (transaction: Transaction) => TextTrace | null }

const watchTexts = (doc: Doc, commands: readonly Command[]): Watched[] => {
  const removes = new Map<string, { cardId: string; field: TextField; removes: boolean }>();
  for (const command of commands) {
    const target = textTarget(command);
    if (!target || !("id" in command) || command.id === undefined) continue;
    const key = `${command.id} ${target.field}`;
    removes.set(key, { cardId: command.id, field: target.field, removes: target.removes || removes.get(key)?.removes === true });
  }
  return [...removes.values()].flatMap(({ cardId, field, removes: some }) => {
    const text = textOf(doc, cardId, field);
    return text ? [{ cardId, field, finish: traceText(doc, text, some) }] : [];
  });
};

/** Begins to record; call the answer when the commands have been applied. Null: nothing in the map changed. */
export const recordStep = (
  doc: Doc, before: MapModel, commands: readonly Command[],
): ((stamp: number, startedAt: number, endedAt: number) => UndoStep | null) => {
  const watched = watchTexts(doc, commands);
  const inverses = commands.map((command) => inverseOf(command, before));
  const texts = new Map<Watched, TextTrace>();
  let changed = false;
  const look = (transaction: Transaction): void => {
    if (!transaction.local || transaction.changed.size === 0) return;
    changed = true;
    for (const watch of watched) {
      const trace = watch.finish(transaction);
      const earlier = texts.get(watch);
      if (trace) texts.set(watch, earlier ? joinTraces(earlier, trace) : trace);
    }
  };
  doc.on("afterTransaction", look);
  return (stamp, startedAt, endedAt) => {
    doc.off("afterTransaction", look);
    if (!changed) return null;
    return {
      texts: [...texts].map(([{ cardId, field }, trace]) => ({ cardId, field, trace })),
      inverses: inverses.reverse(),
      things: [...new Set(commands.flatMap((command) => thingOf(command) ?? []))],
      stamp, startedAt, endedAt,
    };
  };
};

/** Typing in one place of one card, and nothing else. */
export const isTyping = (step: UndoStep): boolean => step.texts.length === 1 && step.things.length === 1;

/** `second` as the continuation of `first`; null when it is about something else. */
export const joinTyping = (first: UndoStep, second: UndoStep): UndoStep | null => {
  const [a, b] = [first.texts[0], second.texts[0]];
  if (!isTyping(first) || !isTyping(second) || !a || !b || a.cardId !== b.cardId || a.field !== b.field) return null;
  return { ...second, startedAt: first.startedAt, texts: [{ ...a, trace: joinTraces(a.trace, b.trace) }] };
};

/** The commands that take a step back from the map as it is now. */
export const commandsBack = (doc: Doc, step: UndoStep, now: MapModel): readonly Command[] => [
  ...step.texts.flatMap(({ cardId, field, trace }): Command[] => {
    const text = textOf(doc, cardId, field);
    const splices = text ? takeBack(text, trace) : [];
    if (field === "text") return splices.map((splice) => ({ type: "editCardText", id: cardId, ...splice }));
    const words = splices.reduce((all, s) => all.slice(0, s.index) + s.insert + all.slice(s.index + s.remove), text?.toString() ?? "");
    return splices.length > 0 ? [{ type: "setCardFields", id: cardId, detail: words === "" ? null : words }] : [];
  }),
  ...step.inverses.flatMap((inverse) => inverse(now)),
];
