/** What a map keeps although a file says otherwise, in sentences. */
import type { MapModel } from "../../model";
import { called, counted, quoted } from "../names";
import { stepsOf } from "../match";
import type { Stay } from "./file-commands";

/** A thing of each is named; the rest are counted. */
const NAMED = 3;
const WHY: Readonly<Record<Stay["reason"], readonly [one: string, many: string]>> = {
  "made-here": ["stays: it was made here, and the file doesn’t know it", "stay: they were made here, and the file doesn’t know them"],
  "changed-here": ["stays as it is: it was changed here since, and the file says what it said before", "stay as they are: they were changed here since, and the file says what it said before"],
  "deleted-here": ["stays deleted: it was deleted here, and the file says what it said before", "stay deleted: they were deleted here, and the file says what it said before"],
  "no-place": ["can’t come in: what it belongs to was deleted here", "can’t come in: what they belong to was deleted here"],
};

export function sayStays(stays: readonly Stay[], map: MapModel): readonly string[] {
  const names = namesOf(map);
  return (Object.keys(WHY) as Stay["reason"][]).flatMap((reason) => {
    const of = stays.filter((stay) => stay.reason === reason);
    if (of.length === 0) return [];
    const known = of.flatMap(({ id }) => names.get(id) ?? []).slice(0, NAMED);
    const [one, many] = WHY[reason];
    const which = known.length > 0 ? ` (${known.join(", ")}${of.length > known.length ? " …" : ""})` : "";
    return [`${counted(of.length, "thing")}${which} ${of.length === 1 ? one : many}.`];
  });
}

function namesOf(map: MapModel): ReadonlyMap<string, string> {
  return new Map([
    ...map.lanes.map(({ id, title }) => [id, quoted(called(title, "a lane without a name"))] as const),
    ...map.stages.map(({ id, title }) => [id, quoted(called(title, "a stage without a name"))] as const),
    ...stepsOf(map).map(({ id, title }) => [id, quoted(called(title, "a step without a name"))] as const),
    ...[...map.cards.values(), ...map.recovered.map(({ card }) => card)].map(({ id, text }) => [id, quoted(called(text.slice(0, 60), "a card without words"))] as const),
  ]);
}
