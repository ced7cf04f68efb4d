/** One step of a person's history: what a batch of commands did, and the commands that take it back. */
import type { Doc, Text, Transaction } from "yjs";
import {
  cardDetail, cardText, departmentEmotionKey, invertCommands, isTextCommand, microMomentText, partsBack, teamEmotionKey, type Card, type Command,
  type CommandContext,
} from "../../journey";
import { rebaseText } from "./rebase-text";
import type { TextField } from "./unsent";
import type { LetterLineage } from "./letter-lineage";
import { joinTraces, lettersWithin, takeBack, traceText, type Letters, type TextTrace } from "./text-trace";

interface TextPart { readonly cardId: string; readonly field: TextField; readonly trace: TextTrace }

export interface UndoStep {
  readonly texts: readonly TextPart[];
  /** What takes everything but texts back. */
  readonly inverse: readonly Command[];
  /** Values of several parts, and words of micro-moments, that it wrote, by thing and field: only what it changed goes back. */
  readonly wrote: ReadonlyMap<string, object | string | null>;
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

const PARTED = ["touchpoint", "momentOfTruth"] as const;
const partedIn = (commands: readonly Command[]): UndoStep["wrote"] => new Map(commands.flatMap((command): [string, object | string | null][] => {
  if (command.type === "setMicroMoment") return command.text === undefined ? [] : [[`${command.id} text`, command.text]];
  if (command.type !== "setCardFields") return [];
  return PARTED.flatMap((field) => {
    const value = command[field];
    return value === undefined ? [] : [[`${command.id} ${field}`, value]];
  });
}));
/** The command that puts values back, for the map as it is now. */
const partsOnly = (doc: Doc, command: Command, wrote: UndoStep["wrote"], now: (cardId: string) => Card | undefined): Command => {
  if (command.type === "setMicroMoment" && command.text !== undefined) {
    const [after, text] = [wrote.get(`${command.id} text`), microMomentText(doc, command.id)?.toString()];
    return typeof after === "string" && text !== undefined ? { ...command, text: rebaseText(after, command.text, text) } : command;
  }
  if (command.type !== "setCardFields") return command;
  const card = now(command.id);
  const changes = PARTED.flatMap((field) => {
    const [before, after] = [command[field], wrote.get(`${command.id} ${field}`)];
    return before === undefined || after === undefined || typeof after === "string" ? [] : [[field, partsBack(field, before, after, card?.[field])]];
  });
  return { ...command, ...Object.fromEntries(changes) };
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

/** Texts go back letter by letter and not by their old value, which would take a colleague's letters along. */
const withoutTexts = (commands: readonly Command[]): Command[] => commands.flatMap((command): Command[] => {
  if (isTextCommand(command)) return [];
  if (command.type !== "setCardFields" || command.detail === undefined) return [command];
  const { detail: _detail, ...rest } = command;
  return Object.keys(rest).length > 2 ? [rest] : [];
});

/**
 * Begins to record; call the answer when the commands have been applied. Null: nothing in the map changed.
 * @throws AppError when the commands are not possible
 */
export const recordStep = (
  doc: Doc, commands: readonly Command[], context: CommandContext,
): ((stamp: number, startedAt: number, endedAt: number) => UndoStep | null) => {
  const watched = watchTexts(doc, commands);
  const inverse = invertCommands(doc, withoutTexts(commands), context);
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
      inverse, wrote: partedIn(commands),
      things: [...new Set(commands.flatMap((command) => thingOf(command) ?? []))],
      stamp, startedAt, endedAt,
    };
  };
};

/** Typing in one place of one card, and nothing else. */
const isTyping = (step: UndoStep): boolean => step.texts.length === 1 && step.things.length === 1 && step.inverse.length === 0;

/** The micro-moment whose words a step changed, and nothing else. */
const wishOf = ({ texts, inverse: [back, ...others] }: UndoStep): string | null =>
  texts.length + others.length === 0 && back?.type === "setMicroMoment" && back.text !== undefined && back.channel === undefined ? back.id : null;

/** `second` as the continuation of `first`; null when it is about something else. */
export const joinTyping = (first: UndoStep, second: UndoStep): UndoStep | null => {
  const wish = wishOf(first);
  // The words go back as a whole: only where no colleague wrote anything in between.
  if (wish !== null && wish === wishOf(second)) return first.stamp === second.stamp ? { ...second, startedAt: first.startedAt, inverse: first.inverse } : null;
  const [a, b] = [first.texts[0], second.texts[0]];
  const same = a && b && a.cardId === b.cardId && a.field === b.field;
  return isTyping(first) && isTyping(second) && same ? joinSteps([first, second]) : null;
};

/** Steps that followed one another as one; null when there are none. */
export const joinSteps = (steps: readonly UndoStep[]): UndoStep | null =>
  steps.reduce<UndoStep | null>((all, step) => {
    if (!all) return step;
    const texts = new Map(all.texts.map((part) => [`${part.cardId} ${part.field}`, part]));
    for (const part of step.texts) {
      const key = `${part.cardId} ${part.field}`;
      const before = texts.get(key);
      texts.set(key, before ? { ...part, trace: joinTraces(before.trace, part.trace) } : part);
    }
    return {
      ...step, startedAt: all.startedAt, texts: [...texts.values()], inverse: [...step.inverse, ...all.inverse],
      wrote: new Map([...all.wrote, ...step.wrote]),
      things: [...new Set([...all.things, ...step.things])],
    };
  }, null);

export interface WayBack {
  readonly commands: readonly Command[];
  /** Letters the commands bring back, per text. */
  readonly returned: readonly { readonly cardId: string; readonly field: TextField; readonly letters: readonly Letters[] }[];
}

const textBack = (text: Text, { cardId, field, trace }: TextPart, lineage: LetterLineage) => {
  const { splices, returned } = takeBack(text, { ...trace, inserted: lineage.follow(trace.inserted) });
  const words = splices.reduce((all, s) => all.slice(0, s.index) + s.insert + all.slice(s.index + s.remove), text.toString());
  const detail: Command = { type: "setCardFields", id: cardId, detail: words === "" ? null : words };
  const commands = field === "detail"
    ? splices.slice(0, 1).map(() => detail)
    : splices.map((splice): Command => ({ type: "editCardText", id: cardId, ...splice }));
  return { cardId, field, letters: returned, commands };
};

/** How to take a step back from the map as it is now. */
export const wayBack = (
  doc: Doc, step: UndoStep, lineage: LetterLineage, now: (cardId: string) => Card | undefined,
): WayBack => {
  const returned = step.texts.flatMap((part) => {
    const text = textOf(doc, part.cardId, part.field);
    return text ? [textBack(text, part, lineage)] : [];
  });
  const values = step.inverse.map((command) => partsOnly(doc, command, step.wrote, now));
  return { commands: [...returned.flatMap(({ commands }) => commands), ...values], returned };
};

/** Notes what the letters are now that `way` brought back; `done`: the step that going it was. */
export const learnReturned = (doc: Doc, way: WayBack, done: UndoStep, lineage: LetterLineage): void => {
  for (const { cardId, field, letters } of way.returned) {
    const part = done.texts.find((text) => text.cardId === cardId && text.field === field);
    const text = textOf(doc, cardId, field);
    if (part && text) lineage.learn(letters, lettersWithin(text, part.trace.inserted));
  }
};
