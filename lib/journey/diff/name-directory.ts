/** Names looked up in plain lists: what crosses a thread, or comes with a page. */
import { CARD_WORDS } from "../card-words";
import type { Names } from "./names";

interface Named { readonly id: string; readonly name: string }
export interface NameDirectory {
  readonly people: readonly Named[];
  readonly departments: readonly Named[];
  readonly metrics: readonly Named[];
  readonly channels: readonly { readonly key: string; readonly name: string }[];
}

export function createNames({ people, departments, metrics, channels }: NameDirectory): Names {
  const nameIn = (things: readonly Named[]) => {
    const names = new Map(things.map(({ id, name }) => [id, name]));
    return (id: string): string | null => names.get(id) ?? null;
  };
  const channelNames = new Map(channels.map(({ key, name }) => [key, name]));
  return {
    person: nameIn(people), department: nameIn(departments), metric: nameIn(metrics),
    channel: (key) => channelNames.get(key) ?? key, cardType: (type) => CARD_WORDS[type],
  };
}
