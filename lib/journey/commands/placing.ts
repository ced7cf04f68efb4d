/** Finds the order key for a thing next to its siblings, moving crowded neighbours when it must. */
import type { RecordRoot } from "../records";
import { placeAt } from "../order";
import type { CommandContext } from "./context";
import { notFound, refused, spreadOf } from "./context";
import type { MapDraft } from "./draft";

/** `undefined` = last, `null` = first, an id = right behind that sibling. */
export type After = string | null | undefined;

/**
 * The order key that puts `id` behind `after` in a group of siblings. A sibling that is deleted still marks its spot;
 * one that has meanwhile been moved to another group no longer does, and the thing goes last.
 * @throws AppError `not_found` when `after` never existed, `bad_request` when a thing should follow itself
 */
export function orderAfter(
  draft: MapDraft, root: RecordRoot, group: string, id: string, after: After, context: CommandContext,
): string {
  if (after === id) throw refused("Nothing can be placed behind itself.");
  const all = draft.sequence(root).list(group);
  const siblings = exists(draft, root, id) ? all.filter((slot) => slot.id !== id) : all;
  let index = siblings.length;
  if (after === null) index = 0;
  else if (after !== undefined) {
    if (!exists(draft, root, after)) throw notFound("neighbour", after);
    const found = siblings.findIndex((slot) => slot.id === after);
    if (found >= 0) index = found + 1;
  }
  const { order, rekeyed } = placeAt(siblings, index, spreadOf(context, id));
  for (const neighbour of rekeyed) rekey(draft, root, neighbour.id, neighbour.order);
  return order;
}

/** True when moving `id` behind `after` would leave it where it is. */
export function staysPut(draft: MapDraft, root: RecordRoot, group: string, id: string, after: After): boolean {
  const siblings = draft.sequence(root).list(group);
  const index = siblings.findIndex((slot) => slot.id === id);
  if (index < 0) return false;
  if (after === null) return index === 0;
  if (after === undefined) return index === siblings.length - 1;
  return index > 0 && siblings[index - 1]?.id === after;
}

function exists(draft: MapDraft, root: RecordRoot, id: string): boolean {
  switch (root) {
    case "stages": return draft.stage(id) !== null;
    case "steps": return draft.step(id) !== null;
    case "lanes": return draft.lane(id) !== null;
    case "cards": return draft.card(id) !== null;
    case "microMoments": return draft.microMoment(id) !== null;
  }
}
function rekey(draft: MapDraft, root: RecordRoot, id: string, order: string): void {
  switch (root) {
    case "stages": return draft.changeStage(id, { order });
    case "lanes": return draft.changeLane(id, { order });
    case "steps": {
      const step = draft.step(id);
      return step ? draft.changeStep(id, { place: { ...step.place, order } }) : undefined;
    }
    case "cards": {
      const card = draft.card(id);
      return card ? draft.changeCard(id, { place: { ...card.place, order } }) : undefined;
    }
    case "microMoments": {
      const moment = draft.microMoment(id);
      return moment ? draft.changeMicroMoment(id, { place: { ...moment.place, order } }) : undefined;
    }
  }
}
