/** Finds people, departments, channels and metrics of the page by id, and tells whose a card is. Pure. */
import type { BoardData, BoardDepartment, BoardPerson } from "@/lib/contract/board";
import type { JourneyMetric } from "@/lib/contract/metrics";
import type { Author } from "@/lib/collaboration/protocol";
import type { Card } from "@/lib/journey/model";

export interface PeopleIndex {
  person(id: string): BoardPerson | null;
  department(id: string | undefined): BoardDepartment | null;
  metric(id: string | undefined): JourneyMetric | null;
  channelName(key: string | undefined): string | null;
  /** First name; the full name where two people share it. Null: nobody knows. */
  shortName(userId: string): string | null;
}

export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

export function indexPeople(data: BoardData): PeopleIndex {
  const people = new Map(data.people.map((person) => [person.id, person]));
  if (!people.has(data.me.id)) people.set(data.me.id, { ...data.me });
  const departments = new Map(data.departments.map((department) => [department.id, department]));
  const metrics = new Map(data.metrics.flatMap((metric) => [[metric.id, metric], [metric.fileId ?? metric.id, metric]] as const));
  const channels = new Map(data.channels.map(({ key, name }) => [key, name]));
  const firstNames = new Map<string, number>();
  for (const { name } of people.values()) firstNames.set(firstName(name), (firstNames.get(firstName(name)) ?? 0) + 1);
  return {
    person: (id) => people.get(id) ?? null,
    department: (id) => (id === undefined ? null : departments.get(id) ?? null),
    metric: (id) => (id === undefined ? null : metrics.get(id) ?? null),
    channelName: (key) => (key === undefined ? null : channels.get(key) ?? key.charAt(0).toUpperCase() + key.slice(1).replaceAll("-", " ")),
    shortName: (userId) => {
      const person = people.get(userId);
      if (!person) return null;
      const first = firstName(person.name);
      return (firstNames.get(first) ?? 0) > 1 ? person.name : first;
    },
  };
}

/**
 * Whose card it is: by the client id that created it, which is claimed and cannot be forged. A card the server wrote
 * (import, copy) names its author itself.
 */
export function authorIdOf(card: Card, author: Author | undefined, me: { readonly clientId: number; readonly userId: string }): string | null {
  if (author?.server) return card.authorId ?? author.userId;
  if (author) return author.userId;
  return card.clientId === me.clientId ? me.userId : null;
}
