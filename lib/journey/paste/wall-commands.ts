/** A wall as the commands that put it on an empty map. Lanes that are there already are written in when they fit. */
import type { Command, CommandOf } from "../commands/schema";
import type { Lane } from "../model";
import { compact } from "../stored-values";
import type { Wall, WallLane, WallNote } from "./parse-wall";

export interface WallPlace {
  readonly lanes: readonly Pick<Lane, "id" | "type" | "title" | "hidden">[];
  /** A touchpoint that names one of these becomes a touchpoint of that channel. */
  readonly channels: readonly { readonly key: string; readonly name: string }[];
  /** Lower-case UUIDs. */
  readonly newId: () => string;
}

export function wallCommands(wall: Wall, { lanes, channels, newId }: WallPlace): Command[] {
  const stepIds: string[] = [];
  const columns = wall.stages.flatMap((stage): Command[] => {
    const stageId = newId();
    const steps = stage.steps.map((title): Command => {
      const id = newId();
      stepIds.push(id);
      return { type: "addStep", id, stageId, title };
    });
    return [{ type: "addStage", id: stageId, title: stage.title }, ...steps];
  });
  const free = [...lanes];
  const rows = wall.lanes.flatMap((lane): Command[] => {
    const known = free.findIndex((other) => fits(other, lane));
    const [there] = known < 0 ? [] : free.splice(known, 1);
    const laneId = there?.id ?? newId();
    const row: Command[] = there ? [] : [{ type: "addLane", id: laneId, laneType: lane.type, title: lane.title }];
    if (there?.hidden) row.push({ type: "showLane", id: laneId, hidden: false });
    const notes = lane.notes.flatMap((note): Command[] => {
      const stepId = stepIds[note.step];
      return stepId === undefined ? [] : [addNote(note, { id: newId(), stepId, laneId }, lane.type === "touchpoints" ? channels : [])];
    });
    return [...row, ...notes];
  });
  const feelings = wall.feelings.flatMap(({ step, value }): Command[] => {
    const stepId = stepIds[step];
    return stepId === undefined ? [] : [{ type: "setEmotion", stepId, value }];
  });
  return [...columns, ...rows, ...feelings];
}

/** A lane of the team's own is the same one only by name. */
const fits = (there: Pick<Lane, "type" | "title">, lane: WallLane): boolean =>
  there.type === lane.type && (lane.type !== "custom" || there.title.trim().toLowerCase() === lane.title.toLowerCase());

/** Who said it may be nobody with an account, so it stays in words: the note names them and claims no author. */
function addNote(
  { text, departmentId, person, votes }: WallNote, place: { id: string; stepId: string; laneId: string }, channels: WallPlace["channels"],
): CommandOf<"addCard"> {
  const channel = channels.find(({ key, name }) => [key, name.toLowerCase()].includes(text.toLowerCase()))?.key;
  return compact({
    type: "addCard", ...place, text, departmentId: departmentId ?? undefined,
    detail: person === null ? undefined : `Said by ${person}`,
    votes: votes === null ? undefined : { total: votes },
    touchpoint: channel === undefined ? undefined : { channel },
  });
}
