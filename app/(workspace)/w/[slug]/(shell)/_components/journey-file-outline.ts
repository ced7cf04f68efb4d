/** What a journey file holds, counted in the browser before anything is sent. The server checks every value itself. */
export interface FileOutline {
  readonly title: string;
  readonly maps: readonly { readonly title: string; readonly state: string; readonly parts: readonly Count[] }[];
  /** What the journey holds beside its maps. */
  readonly parts: readonly Count[];
  /** Kept with the journey and written back on export, but not shown yet. */
  readonly carried: readonly Count[];
}
export interface Count { readonly one: string; readonly many: string; readonly count: number }

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown, otherwise: string): string => (typeof value === "string" && value.trim() ? value : otherwise);

/** The outline, or a sentence that says why this is no journey file. */
export function outlineOf(content: string): FileOutline | string {
  let file: unknown;
  try {
    file = JSON.parse(content);
  } catch {
    return "This file is not JSON. A journey file ends in .journey.json and comes from “Export as a file”.";
  }
  if (!isRecord(file) || file.format !== "throughline/journey") {
    return "This is JSON, but not a journey file: “format” should say throughline/journey.";
  }
  if (file.version !== 1) return `This file is of version ${String(file.version)}. We read version 1.`;
  const journey = isRecord(file.journey) ? file.journey : {};
  return {
    title: text(journey.title, "Untitled journey"),
    maps: list(file.maps).filter(isRecord).map((map) => ({
      title: text(map.title, "Untitled map"),
      state: text(map.state, "current"),
      parts: counted([
        ["stage", "stages", list(map.stages).length],
        ["step", "steps", list(map.stages).filter(isRecord).reduce((sum, stage) => sum + list(stage.steps).length, 0)],
        ["lane", "lanes", list(map.lanes).length],
        ["card", "cards", list(map.cards).length],
        ["feeling", "feelings", list(map.emotions).length],
        ["path between steps", "paths between steps", list(map.edges).length],
      ]),
    })),
    parts: counted([
      ["metric", "metrics", list(file.metrics).length],
      ["gap", "gaps", list(file.gaps).length],
      ["action", "actions", list(file.actions).length],
      ["comment", "comments", list(file.comments).length],
    ]),
    carried: counted([
      ["persona", "personas", list(file.personas).length],
      ["piece of evidence", "pieces of evidence", list(file.evidence).length],
      ["version", "versions", list(file.versions).length],
    ]),
  };
}

const counted = (found: readonly (readonly [string, string, number])[]): readonly Count[] =>
  found.flatMap(([one, many, count]) => (count > 0 ? [{ one, many, count }] : []));
