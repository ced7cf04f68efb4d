/** Which version the address asks for, beside which, and how. Pure. */
export type VersionSearch = Readonly<Record<string, string | string[] | undefined>>;
export interface VersionChoice {
  /** `today`: the map as it is now. */
  readonly version: number | "today";
  /** Null: there is none to compare with. */
  readonly against: number | null;
  /** `map`: on the board as it was. `table`: the same as a table. */
  readonly view: "list" | "map" | "table";
  /** The address names what it stands beside: then the board shows what differs. */
  readonly beside: boolean;
  /** The address names a version: on a phone it takes the place of the list. */
  readonly named: boolean;
}

/** @param numbers newest first. Null: there is no such version. */
export function chooseVersions(numbers: readonly number[], search: VersionSearch): VersionChoice | null {
  const [asked, beside] = [one(search["version"]), one(search["against"])];
  const [newest] = numbers;
  const version = asked === undefined ? newest ?? "today" : asked === "today" ? "today" : numbers.find((number) => String(number) === asked);
  if (version === undefined) return null;
  const before = version === "today" ? newest : numbers.find((number) => number < version);
  const against = beside === undefined ? before : numbers.find((number) => String(number) === beside);
  if (against === undefined && beside !== undefined) return null;
  // The first version has nothing before it: it is shown as it was.
  const look = one(search["view"]);
  const view = version === "today" ? "list" : look === "map" || look === "table" ? look : against === undefined ? "map" : "list";
  return { version, against: against ?? null, view, named: asked !== undefined, beside: beside !== undefined };
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
