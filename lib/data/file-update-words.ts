/** An update from a file, before it happens, in words. Pure. */
import type { FileUpdateMap, FileUpdatePreview } from "../contract/file-update";
import { sayMetric } from "../journey/diff/say-metric";
import { counted, quoted } from "../journey/diff/names";
import type { MapUpdate } from "../runtime/ports";
import type { PlannedUpdate } from "./journey-update";

/** Sentences of a map. */
const MOST_TOLD = 200;

export function sayUpdate({ journeyId, before, plan, warnings }: PlannedUpdate): FileUpdatePreview {
  const { journey } = plan;
  const updates = new Map(plan.maps.map((map) => [map.mapId, map]));
  const maps = journey.maps.map((map): FileUpdateMap => {
    const update = updates.get(map.id);
    const brought = update ? update.version : plan.versions.find(({ mapId }) => mapId === map.id);
    return {
      id: update ? map.id : null, title: map.title, state: map.state, version: brought?.headline.number ?? null,
      ...(update ? told(update) : { changes: { added: 0, changed: 0, removed: 0 }, told: [], more: 0 }), stays: update?.stays ?? [],
    };
  });
  const beside = [
    ...(before.title === journey.title ? [] : [`The journey is called ${quoted(journey.title)} instead of ${quoted(before.title)}.`]),
    ...plan.metrics.map(sayMetric), ...news("gap", journey.gaps, before.gaps), ...news("action", journey.actions, before.actions),
    ...news("comment", journey.comments, before.comments),
    ...(journey.newDepartments.length > 0 ? [`${counted(journey.newDepartments.length, "department")} ${journey.newDepartments.length === 1 ? "is" : "are"} added: ${journey.newDepartments.map(({ name }) => name).join(", ")}.`] : []),
  ];
  const same = beside.length === 0 && plan.maps.every(({ update, version }) => !update && !version) && maps.every(({ id }) => id !== null);
  return {
    journeyId, title: before.title, same, maps, beside, warnings,
    absent: before.maps.filter(({ id }) => plan.absent.includes(id)).map(({ title }) => title),
  };
}

function told({ told: { stages, whole }, changes }: MapUpdate): Pick<FileUpdateMap, "told" | "more" | "changes"> {
  const groups = [...stages.map(({ title, changes: list }) => ({ stage: title, list })), { stage: "", list: whole }].filter(({ list }) => list.length > 0);
  let room = MOST_TOLD;
  const shown = groups.flatMap(({ stage, list }) => {
    const sentences = list.slice(0, room).map(({ sentence }) => sentence);
    room -= sentences.length;
    return sentences.length > 0 ? [{ stage, sentences }] : [];
  });
  return { changes, told: shown, more: groups.reduce((sum, { list }) => sum + list.length, 0) - (MOST_TOLD - room) };
}

function news(what: "gap" | "action" | "comment", inFile: readonly { readonly id: string }[], here: readonly { readonly id: string }[]): string[] {
  const known = new Set(here.map(({ id }) => id));
  const added = inFile.filter(({ id }) => !known.has(id)).length;
  return added === 0 ? [] : [`${counted(added, what)} ${added === 1 ? "is" : "are"} added.`];
}
