/** Whom the departments and people of a file are in a workspace. One match each way, so that an export finds back. */
import type { FileDepartment, FilePerson, FileWorkspace } from "./file-types";

export interface NameMatches {
  /** The file's id → the workspace's. */
  readonly departmentIds: Readonly<Record<string, string>>;
  readonly personIds: Readonly<Record<string, string>>;
  /** Departments the workspace lacks, with new ids and codes that are free there. */
  readonly newDepartments: readonly FileDepartment[];
}
interface Ours { readonly departments: readonly FileDepartment[]; readonly people: readonly FilePerson[] }

const plain = (name: string): string => name.normalize("NFC").trim().toLocaleLowerCase("en");

/** Who the file's departments and people turned out to be when the journey came in before. */
export type KnownNames = Partial<Pick<NameMatches, "departmentIds" | "personIds">>;

/** As they are known; else departments by name, then by code; people by name when only one has it, then by id (the same installation). */
export function matchNames(file: FileWorkspace | undefined, ours: Ours, newId: () => string, known: KnownNames = {}): NameMatches {
  const departments = file?.departments ?? [];
  const departmentIds = pair(departments, ours.departments, [({ name }) => plain(name), ({ code }) => plain(code)], known.departmentIds);
  const codes = new Set(ours.departments.map(({ code }) => code.toUpperCase()));
  const newDepartments = departments.filter(({ id }) => departmentIds[id] === undefined).map((department) => {
    const made = { id: newId(), name: department.name, code: freeCode(department, codes), colour: department.colour };
    codes.add(made.code);
    departmentIds[department.id] = made.id;
    return made;
  });
  const personIds = pair(file?.people ?? [], ours.people, [({ name }) => plain(name), ({ id }) => id], known.personIds);
  return { departmentIds, personIds, newDepartments };
}

function pair<T extends { readonly id: string }>(
  theirs: readonly T[], ours: readonly T[], keys: readonly ((item: T) => string)[], known: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const there = new Set(ours.map(({ id }) => id));
  const pairs = Object.fromEntries(theirs.flatMap(({ id }) => {
    const before = known[id] ?? (there.has(id) ? id : undefined);
    return before !== undefined && there.has(before) ? [[id, before]] : [];
  }));
  const taken = new Set(Object.values(pairs));
  for (const keyOf of keys) {
    for (const item of theirs) {
      if (pairs[item.id] !== undefined) continue;
      const alike = ours.filter((other) => keyOf(other) === keyOf(item) && !taken.has(other.id));
      const found = alike.length === 1 ? alike[0] : undefined;
      if (!found) continue;
      pairs[item.id] = found.id;
      taken.add(found.id);
    }
  }
  return pairs;
}

/** The department's own code, or the first free one made of its name's letters. @param taken upper-case */
export function freeCode({ name, code }: Pick<FileDepartment, "name" | "code">, taken: ReadonlySet<string>): string {
  const letters = [...plain(name).toUpperCase().replace(/[^A-Z]/g, ""), ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const own = code.toUpperCase();
  if (!taken.has(own)) return own;
  for (const first of letters) {
    for (const second of letters) if (!taken.has(first + second)) return first + second;
  }
  return own;
}
