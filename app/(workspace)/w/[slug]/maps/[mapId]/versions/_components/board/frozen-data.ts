/** What the page of a map knows, as it was when a version was made. */
import type { BoardData } from "@/lib/contract/board";
import type { FileMap } from "@/lib/journey/export/file-types";
import { factsOf } from "@/lib/journey/version-facts";

/** A version of before these were frozen is read with the names of today. Surveys are not frozen: none is drawn. */
export function dataThen(data: BoardData, map: FileMap): BoardData {
  const facts = factsOf(map);
  if (!facts) return { ...data, measured: {} };
  const { metrics, departments, people, channels } = facts;
  const known = new Set(data.people.map(({ id }) => id));
  return {
    ...data, departments, channels, measured: {},
    metrics: metrics.map(({ actuals, ...metric }) => ({ ...metric, actuals: actuals.map((point, index) => ({ id: String(index), ...point })) })),
    people: [...data.people, ...people.filter(({ id }) => !known.has(id)).map((person) => ({ ...person, departmentIds: [], role: null }))],
  };
}
