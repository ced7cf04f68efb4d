/** A person's own history on a map: takes back what they did themselves, as ordinary commands, and asks first where others went on from it. */
import type { Doc } from "yjs";
import type { Command, CommandContext, MapModel } from "../../journey";
import { isAppError } from "../../errors";
import type { ColleagueChanges } from "./colleague-changes";
import { createWritable } from "./readable";
import type { Readable, UndoResult } from "./types";
import { createLetterLineage } from "./letter-lineage";
import { joinSteps, joinTyping, learnReturned, recordStep, wayBack, type UndoStep, type WayBack } from "./undo-step";

/** Letters typed with smaller pauses than this are one step, until it gets longer than the second. */
const PAUSE_MS = 800;
const LONGEST_MS = 6_000;
const MOST_STEPS = 200;

export interface UndoHistory {
  readonly state: Readable<{ readonly canUndo: boolean; readonly canRedo: boolean }>;
  /** Runs `apply`, which applies `commands`, and remembers how to take them back. */
  record<T>(commands: readonly Command[], apply: () => T): T;
  undo(anyway: boolean): UndoResult;
  redo(): UndoResult;
  /** What undo would take back next, to compare by identity; null: nothing. */
  newest(): object | null;
  stopCapturing(): void;
}
export interface UndoPorts {
  readonly doc: Doc;
  readonly changes: ColleagueChanges;
  getMap(): MapModel;
  context(): CommandContext;
  /** Applies like any edit of this person; throws AppError when that is not possible. */
  apply(commands: readonly Command[]): void;
  /** The user behind a Yjs client id; null when it is not known (yet). */
  whoIs(clientId: number): string | null;
  readonly userId: string;
  now(): number;
}

/** What a command takes with it: deleting a step takes the cards in it. */
const thingsTakenAlong = (command: Command, map: MapModel): readonly string[] => {
  const cardsIn = (isIn: (place: { stepId: string; laneId: string }) => boolean): string[] =>
    [...map.cards.values()].filter((card) => isIn(card.place)).map(({ id }) => id);
  switch (command.type) {
    case "deleteStep": return cardsIn(({ stepId }) => stepId === command.id);
    case "deleteLane": return cardsIn(({ laneId }) => laneId === command.id);
    case "deleteStage": {
      const steps = new Set(map.stages.find(({ id }) => id === command.id)?.steps.map(({ id }) => id));
      return [...steps, ...cardsIn(({ stepId }) => steps.has(stepId))];
    }
    default: return [];
  }
};

export const createUndoHistory = (ports: UndoPorts): UndoHistory => {
  const { doc, changes } = ports;
  let undoable: UndoStep[] = [];
  let redoable: UndoStep[] = [];
  let capturing = false;
  /** Up to which change of a thing the person has said "undo anyway". */
  const accepted = new Map<string, number>();
  const lineage = createLetterLineage();
  const cardNow = (cardId: string) => ports.getMap().cards.get(cardId);
  const state = createWritable({ canUndo: false, canRedo: false });
  const publish = (): void => {
    const next = { canUndo: undoable.length > 0, canRedo: redoable.length > 0 };
    const now = state.get();
    if (next.canUndo !== now.canUndo || next.canRedo !== now.canRedo) state.set(next);
  };

  const record = <T>(commands: readonly Command[], apply: () => T): { readonly value: T; readonly step: UndoStep | null } => {
    const finish = recordStep(doc, commands, ports.context());
    let done = false;
    try {
      const value = apply();
      done = true;
      return { value, step: finish(changes.stamp, ports.now(), ports.now()) };
    } finally { if (!done) finish(0, 0, 0); }
  };

  const remember = (step: UndoStep): void => {
    const last = undoable.at(-1);
    const near = capturing && last !== undefined
      && step.endedAt - last.endedAt < PAUSE_MS && step.endedAt - last.startedAt < LONGEST_MS;
    const joined = near ? joinTyping(last, step) : null;
    undoable = joined ? [...undoable.slice(0, -1), joined] : [...undoable, step].slice(-MOST_STEPS);
    redoable = [];
    capturing = true;
  };

  /** What can be done of `commands` is; a target that is gone by now must not keep the rest from coming back. */
  const applyPossible = (commands: readonly Command[]): UndoStep | null => {
    const tryAll = (some: readonly Command[]): { readonly step: UndoStep | null } | null => {
      try { return record(some, () => { ports.apply(some); }); } catch (error) {
        if (!isAppError(error)) throw error;
        return null;
      }
    };
    const whole = tryAll(commands);
    return whole ? whole.step : joinSteps(commands.flatMap((command) => tryAll([command])?.step ?? []));
  };

  /** The step that taking back was; null: nothing of it was possible. */
  const goBack = (way: WayBack): UndoStep | null => {
    const done = way.commands.length > 0 ? applyPossible(way.commands) : null;
    if (done) learnReturned(doc, way, done, lineage);
    return done;
  };

  const question = (step: UndoStep, commands: readonly Command[]): UndoResult | null => {
    const map = ports.getMap();
    const things = new Set([...step.things, ...commands.flatMap((command) => thingsTakenAlong(command, map))]);
    const by = new Set<string>();
    const cardIds: string[] = [];
    let asks = false;
    for (const thing of things) {
      const change = changes.after(Math.max(step.stamp, accepted.get(thing) ?? 0), thing);
      if (!change) continue;
      const users = [...change.clientIds].map((clientId) => ports.whoIs(clientId));
      if (users.length > 0 && users.every((user) => user === ports.userId)) continue;
      asks = true;
      for (const user of users) if (user !== null && user !== ports.userId) by.add(user);
      if (map.cards.has(thing)) cardIds.push(thing);
    }
    return asks ? { kind: "ask", by: [...by], cardIds } : null;
  };

  return {
    state,
    record(commands, apply) {
      const { value, step } = record(commands, apply);
      if (step) remember(step);
      publish();
      return value;
    },
    undo(anyway) {
      capturing = false;
      for (let step = undoable.at(-1); step; step = undoable.at(-1)) {
        const way = wayBack(doc, step, lineage, cardNow);
        const ask = way.commands.length > 0 && !anyway ? question(step, way.commands) : null;
        if (ask) return ask;
        for (const thing of step.things) accepted.set(thing, changes.stamp);
        undoable = undoable.slice(0, -1);
        const back = goBack(way);
        if (back) redoable = [...redoable, back];
        publish();
        if (back) return { kind: "done" };
        if (anyway) return { kind: "nothing" };
      }
      return { kind: "nothing" };
    },
    redo() {
      capturing = false;
      for (let step = redoable.at(-1); step; step = redoable.at(-1)) {
        const back = goBack(wayBack(doc, step, lineage, cardNow));
        redoable = redoable.slice(0, -1);
        if (back) undoable = [...undoable, back];
        publish();
        if (back) return { kind: "done" };
      }
      return { kind: "nothing" };
    },
    newest: () => undoable.at(-1) ?? null,
    stopCapturing() { capturing = false; },
  };
};
