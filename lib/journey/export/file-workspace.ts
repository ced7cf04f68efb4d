/** The `workspace` of an exported file: what the imported file said, and everybody and everything used since. */
import { BUILT_IN_CHANNELS } from "../model";
import { compact } from "../stored-values";
import type { FileChannel, FileDepartment, FileMap, FilePerson, FileWorkspace } from "./file-types";
import type { CarriedJourney } from "./import-types";
import { freeCode } from "./match-names";

/** The workspace a journey is exported from, with its own ids. */
export interface OurWorkspace {
  readonly name: string;
  readonly departments: readonly FileDepartment[];
  /** Members, and former members whose cards are still there. */
  readonly people: readonly FilePerson[];
}

/** Translates ids of departments and people to those of the file, adding the ones it does not know when they are used. */
export class WorkspaceNames {
  readonly #departments: FileDepartment[];
  readonly #people: FilePerson[];
  readonly #channels: FileChannel[];
  readonly #toDepartment: Map<string, string>;
  readonly #toPerson: Map<string, string>;
  readonly #carried: FileWorkspace;
  readonly #ours: OurWorkspace;

  constructor(carried: CarriedJourney, ours: OurWorkspace) {
    this.#carried = carried.workspace ?? {};
    this.#ours = ours;
    this.#departments = [...(this.#carried.departments ?? [])];
    this.#people = [...(this.#carried.people ?? [])];
    this.#channels = [...(this.#carried.channels ?? [])];
    this.#toDepartment = turned(carried.departmentIds, this.#departments);
    this.#toPerson = turned(carried.personIds, this.#people);
  }

  /** Undefined for a department that neither the file nor the workspace knows. */
  department(id: string | undefined): string | undefined {
    if (id === undefined) return undefined;
    const known = this.#toDepartment.get(id);
    if (known) return known;
    const ours = this.#ours.departments.find((department) => department.id === id);
    if (!ours) return undefined;
    const code = freeCode(ours, new Set(this.#departments.map((department) => department.code.toUpperCase())));
    this.#departments.push({ id, name: ours.name, code, colour: ours.colour });
    this.#toDepartment.set(id, id);
    return id;
  }

  /** Undefined for a person that neither the file nor the workspace knows. */
  person(id: string | undefined): string | undefined {
    if (id === undefined) return undefined;
    const known = this.#toPerson.get(id);
    if (known) return known;
    const ours = this.#ours.people.find((person) => person.id === id);
    if (!ours) return undefined;
    this.#toPerson.set(id, id);
    this.#people.push(compact({ id, name: ours.name, departmentId: this.department(ours.departmentId), role: ours.role }));
    return id;
  }

  /** Every key used in a touchpoint is listed, unless it is built in. */
  useChannels(map: FileMap): void {
    const listed = new Set<string>([...BUILT_IN_CHANNELS, ...this.#channels.map(({ key }) => key)]);
    const wishes = map.stages.flatMap(({ steps }) => steps.flatMap(({ microMoments = [] }) => microMoments));
    for (const key of [...map.cards.map(({ touchpoint }) => touchpoint?.channel), ...wishes.map(({ channel }) => channel)]) {
      if (key === undefined || listed.has(key)) continue;
      listed.add(key);
      this.#channels.push({ key, name: key.charAt(0).toUpperCase() + key.slice(1).replaceAll("-", " ") });
    }
  }

  toFile(): FileWorkspace {
    return compact({
      ...this.#carried, name: this.#carried.name ?? this.#ours.name,
      departments: orNone(this.#departments), people: orNone(this.#people), channels: orNone(this.#channels),
    });
  }
}

const orNone = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** The workspace's id → the file's; the file's own ids stand for themselves (people nobody matched). */
function turned(
  pairs: Readonly<Record<string, string>> | undefined, listed: readonly { readonly id: string }[],
): Map<string, string> {
  const back = new Map(listed.map(({ id }) => [id, id]));
  for (const [fileId, ours] of Object.entries(pairs ?? {})) back.set(ours, fileId);
  return back;
}
