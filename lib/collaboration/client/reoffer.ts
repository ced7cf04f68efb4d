/** Offers edits that never reached the server again, as commands on another copy of the map: nothing is thrown away. */
import { isAppError } from "../../errors";
import type { Card, Command, MapModel } from "../../journey";
import { joinEdits, rebaseEdit } from "./rebase-text";
import type { StoredEdit, TextField, UnsentEdit } from "./unsent";

export interface ReofferPorts {
  getMap(): MapModel;
  textNow(cardId: string, field: TextField): string | null;
  /** The card as the copy that is set aside has it. */
  lostCard(cardId: string): Card | null;
  /** Throws AppError when it is not possible. */
  run(commands: readonly Command[]): void;
}

/** Letters typed one by one become the words they are, so that what did arrive is recognised as a whole. */
const joined = (entries: readonly StoredEdit[]): readonly { readonly keys: readonly string[]; readonly edit: UnsentEdit }[] => {
  const groups: { keys: string[]; edit: UnsentEdit }[] = [];
  for (const { key, edit } of entries) {
    const last = groups.at(-1);
    const goesOn = last?.edit.kind === "text" && edit.kind === "text" && last.edit.cardId === edit.cardId && last.edit.field === edit.field;
    const both = goesOn && last.edit.kind === "text" && edit.kind === "text" ? joinEdits(last.edit.edit, edit.edit) : null;
    if (last && both && edit.kind === "text") {
      last.keys.push(key);
      last.edit = { ...edit, edit: both };
    } else groups.push({ keys: [key], edit });
  }
  return groups;
};

const exists = (id: string | undefined, map: MapModel): boolean =>
  id !== undefined && (map.cards.has(id) || map.recovered.some(({ card }) => card.id === id)
    || [...map.microMoments.values()].some((moments) => moments.some((moment) => moment.id === id))
    || map.recoveredMoments.some(({ moment }) => moment.id === id) || map.lanes.some((lane) => lane.id === id) || map.edges.some((edge) => edge.id === id)
    || map.stages.some((stage) => stage.id === id || stage.steps.some((step) => step.id === id)));

/** It has arrived after all, or somebody did the same. */
const isDoneAlready = (command: Command, map: MapModel): boolean => {
  switch (command.type) {
    case "addStage": case "addStep": case "addLane": case "addCard": case "addEdge": case "addMicroMoment":
    case "splitStage": case "splitStep": return exists(command.id, map);
    case "deleteStage": case "deleteStep": case "deleteLane": case "deleteEdge":
    case "mergeStages": case "mergeSteps": return !exists(command.id, map);
    case "deleteCard": return !map.cards.has(command.id);
    default: return false;
  }
};

const attempt = (ports: ReofferPorts, commands: readonly Command[]): boolean => {
  try {
    ports.run(commands);
    return true;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
};

const offerText = (ports: ReofferPorts, edit: Extract<UnsentEdit, { kind: "text" }>): boolean => {
  const { cardId, field } = edit;
  const now = ports.textNow(cardId, field);
  if (now === null) {
    const card = ports.lostCard(cardId);
    if (!card) return false;
    const { stepId, laneId } = card.place;
    return attempt(ports, [{
      type: "addCard", id: cardId, stepId, laneId, cardType: card.type, text: card.text,
      ...(card.detail === undefined ? {} : { detail: card.detail }),
      ...(card.departmentId === undefined ? {} : { departmentId: card.departmentId }),
    }]);
  }
  const splices = rebaseEdit(edit.edit, now);
  if (splices.length === 0) return true;
  if (field === "text") return attempt(ports, splices.map((splice) => ({ type: "editCardText", id: cardId, ...splice })));
  const words = splices.reduce((all, s) => all.slice(0, s.index) + s.insert + all.slice(s.index + s.remove), now);
  return attempt(ports, [{ type: "setCardFields", id: cardId, detail: words === "" ? null : words }]);
};

const offer = (ports: ReofferPorts, edit: UnsentEdit): boolean => {
  if (edit.kind === "text") return offerText(ports, edit);
  return edit.commands.filter((command) => !isDoneAlready(command, ports.getMap()))
    .map((command) => attempt(ports, [command])).every(Boolean);
};

/** The keys of entries that found no place on this map any more; everything else is on it now. */
export const reoffer = (ports: ReofferPorts, entries: readonly StoredEdit[]): readonly string[] =>
  joined(entries).flatMap(({ keys, edit }) => (offer(ports, edit) ? [] : keys));
