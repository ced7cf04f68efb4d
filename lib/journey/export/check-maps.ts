/** What the maps of a file must keep to beyond the shape of each value. */
import { BUILT_IN_CHANNELS, CARD_TYPES, LANE_TYPES } from "../model";
import type { FileProblem } from "./file-types";
import type { ParsedFile } from "./journey-file-schema";
import type { ParsedMap } from "./map-schema";

export function checkMaps(file: ParsedFile, errors: FileProblem[], warnings: FileProblem[]): void {
  const current = file.maps.flatMap((map, index) => (map.state === "current" ? [index] : []));
  for (const index of current.slice(1)) {
    errors.push({ path: `maps[${index}].state`, message: "A journey has one current map; this is a second one." });
  }
  checkCodes(file, errors);
  const channels = new Set<string>([...BUILT_IN_CHANNELS, ...(file.workspace?.channels ?? []).map(({ key }) => key)]);
  file.maps.forEach((map, index) => {
    const path = `maps[${index}]`;
    checkCards(map, path, channels, warnings);
    checkEmotions(map, path, errors, warnings);
    map.lanes.forEach(({ type }, lane) => {
      if (isOneOf(LANE_TYPES, type)) return;
      const message = `“${type}” is unknown here; the lane is shown as custom.`;
      warnings.push({ path: `${path}.lanes[${lane}].type`, message });
    });
  });
}

const isOneOf = (words: readonly string[], word: string): boolean => words.includes(word);

function checkCodes(file: ParsedFile, errors: FileProblem[]): void {
  const codes = new Set<string>();
  (file.workspace?.departments ?? []).forEach(({ code }, index) => {
    const path = `workspace.departments[${index}].code`;
    if (codes.has(code)) errors.push({ path, message: "Another department has this code." });
    codes.add(code);
  });
}

function checkCards(map: ParsedMap, path: string, channels: ReadonlySet<string>, warnings: FileProblem[]): void {
  const lanes = new Map(map.lanes.map(({ id, type }) => [id, type]));
  const steps = new Set(map.stages.flatMap((stage) => stage.steps.map(({ id }) => id)));
  map.cards.forEach((card, index) => {
    const here = `${path}.cards[${index}]`;
    const lane = lanes.get(card.laneId);
    const recovered = (key: string, why: string): void => {
      warnings.push({ path: `${here}.${key}`, message: `${why}; the card is kept under Recovered.` });
    };
    if (lane === undefined) recovered("laneId", "Its lane is not in the map");
    else if (!steps.has(card.stepId)) recovered("stepId", "Its step is not in the map");
    else if (lane === "feelings") recovered("laneId", "A feelings lane holds no cards");
    if (!isOneOf(CARD_TYPES, card.type)) {
      warnings.push({ path: `${here}.type`, message: `“${card.type}” is unknown here; the card is shown as a note.` });
    }
    const channel = card.touchpoint?.channel;
    if (channel !== undefined && !channels.has(channel)) {
      const message = `The channel “${channel}” is not listed in the file's workspace.`;
      warnings.push({ path: `${here}.touchpoint.channel`, message });
    }
  });
}

function checkEmotions(map: ParsedMap, path: string, errors: FileProblem[], warnings: FileProblem[]): void {
  const taken = new Set<string>();
  map.emotions?.forEach((point, index) => {
    const here = `${path}.emotions[${index}]`;
    const key = `${point.stepId} ${point.source} ${point.source === "department" ? point.departmentId : ""}`;
    if (point.source !== "measured" && taken.has(key)) {
      errors.push({ path: here, message: "This step has another point of the same source." });
    }
    taken.add(key);
    const rounded = Math.round(point.value * 100) / 100;
    if (rounded === point.value) return;
    point.value = rounded;
    warnings.push({ path: `${here}.value`, message: "Was rounded to two decimals." });
  });
}
