/** What a version is called and how its numbers read. */
import type { FileVersion, MapVersion } from "@/lib/contract/versions";
import type { BoardData } from "@/lib/contract/board";
import { versionsHref } from "../../_components/map-href";
import type { VersionChoice } from "./choose-versions";

/** `when`: how long ago, in a few letters, told by the server so that both sides say the same. */
export interface ShownVersion extends MapVersion { readonly when: string }

export interface ShownFileVersion extends FileVersion { readonly when: string | null }

export function versionTitle({ kind, title, restoredFrom }: MapVersion): string {
  if (title !== null) return title;
  switch (kind) {
    case "named": return "Without a name";
    case "automatic": return "End of a spell of work";
    case "before-restore": return `Before v${restoredFrom} was restored`;
    case "before-import": return "Before an update from a file";
    case "imported": return "As the file says";
  }
}

/** "Priya", "Priya and Tom", "Priya, Tom and 3 others". */
export function namesOf(people: readonly { readonly name: string }[]): string {
  const [first, second, ...others] = people.map(({ name }) => name);
  if (first === undefined) return "nobody";
  if (second === undefined) return first;
  if (others.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${others.length} ${others.length === 1 ? "other" : "others"}`;
}

export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

export const nameOf = (version: number | "today"): string => (version === "today" ? "Today" : `v${version}`);

export function choiceHref(data: Pick<BoardData, "workspace" | "map">, { version, against, view }: Partial<VersionChoice>): string {
  const asked = { version, against: against ?? undefined, view: view === "list" ? undefined : view };
  const search = Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
  return `${versionsHref(data)}${search.length > 0 ? `?${search.join("&")}` : ""}`;
}
