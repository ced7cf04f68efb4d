/**
 * Ids and references of a file: ids are unique, references point inside. A reference that points nowhere (a partial
 * export) is dropped with a warning, together with what makes no sense without it. Changes the value it is given.
 */
import type { FileProblem } from "./file-types";
import type { ParsedFile } from "./journey-file-schema";
import type { ParsedMap } from "./map-schema";

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object of the file with its path, parents first; extensions are not looked into. */
function* nodesOf(value: unknown, path: string): Generator<readonly [Node, string]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* nodesOf(item, `${path}[${index}]`);
  } else if (isNode(value)) {
    yield [value, path];
    for (const [key, item] of Object.entries(value)) {
      if (!key.startsWith("x-")) yield* nodesOf(item, path === "" ? key : `${path}.${key}`);
    }
  }
}

/** All ids of the file. One that is used twice is an error. */
export function collectIds(file: ParsedFile, errors: FileProblem[]): Set<string> {
  const first = new Map<string, string>();
  for (const [node, path] of nodesOf(file, "")) {
    if (typeof node.id !== "string") continue;
    const before = first.get(node.id);
    if (before === undefined) first.set(node.id, path);
    else errors.push({ path: `${path}.id`, message: `Has the same id as ${before}.` });
  }
  return new Set(first.keys());
}

/** A card is kept without its cell: it shows under Recovered. */
const CELL_KEYS: ReadonlySet<string> = new Set(["laneId", "stepId"]);

/** Lists whose items make no sense without what they point to. */
function dropWithoutTarget(map: ParsedMap, path: string, ids: ReadonlySet<string>, warnings: FileProblem[]): void {
  const steps = new Set(map.stages.flatMap((stage) => stage.steps.map(({ id }) => id)));
  const points = (list: NonNullable<ParsedMap["emotions"]>): NonNullable<ParsedMap["emotions"]> => {
    const placed = keepWhole(list, ["stepId"], steps, `${path}.emotions`, "This point", warnings);
    return keepWhole(placed, ["departmentId"], ids, `${path}.emotions`, "This point", warnings);
  };
  if (map.emotions) map.emotions = points(map.emotions);
  if (map.edges) {
    map.edges = keepWhole(map.edges, ["fromStepId", "toStepId"], steps, `${path}.edges`, "This connection", warnings);
  }
  map.cards.forEach((card, index) => {
    if (card.links) card.links = keepWhole(card.links, ["cardId"], ids, `${path}.cards[${index}].links`, "This link", warnings);
  });
  if (map.derivedFrom && !ids.has(map.derivedFrom.mapId)) {
    warnings.push({ path: `${path}.derivedFrom.mapId`, message: "The map this one was derived from is not in the file." });
    map.derivedFrom = undefined;
  }
}

export function dropDangling(file: ParsedFile, ids: ReadonlySet<string>, warnings: FileProblem[]): void {
  file.maps.forEach((map, index) => { dropWithoutTarget(map, `maps[${index}]`, ids, warnings); });
  const cards = new Set<unknown>(file.maps.flatMap((map) => map.cards));
  for (const [node, path] of nodesOf(file, "")) {
    for (const [key, value] of Object.entries(node)) {
      const here = path === "" ? key : `${path}.${key}`;
      if (key.startsWith("x-") || (cards.has(node) && CELL_KEYS.has(key))) continue;
      if (key.endsWith("Id") && typeof value === "string" && !ids.has(value)) {
        Reflect.deleteProperty(node, key);
        warnings.push({ path: here, message: "Points to nothing in the file and was left out." });
      }
      if (key.endsWith("Ids") && Array.isArray(value)) {
        const kept = value.filter((id, index) => {
          const known = ids.has(String(id));
          if (!known) warnings.push({ path: `${here}[${index}]`, message: "Points to nothing in the file and was left out." });
          return known;
        });
        if (kept.length < value.length) Reflect.set(node, key, kept);
      }
    }
  }
}

function keepWhole<T extends object>(
  list: T[], keys: readonly string[], ids: ReadonlySet<string>, path: string, what: string, warnings: FileProblem[],
): T[] {
  return list.filter((item, index) => {
    const missing = keys.find((key) => {
      const id: unknown = Reflect.get(item, key);
      return typeof id === "string" && !ids.has(id);
    });
    if (missing === undefined) return true;
    warnings.push({ path: `${path}[${index}].${missing}`, message: `${what} points to nothing and was left out.` });
    return false;
  });
}
