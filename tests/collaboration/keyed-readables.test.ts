import { expect, it } from "vitest";
import { keyedReadables } from "@/lib/collaboration/client/keyed-readables";
import { createWritable } from "@/lib/collaboration/client/readable";
import { applyCommands, createMapReader } from "@/lib/journey";
import { context, idOf, smallMap } from "../journey/support/small-map";

it("wakes only the card whose letters changed, and only while somebody watches it", () => {
  const doc = smallMap();
  const reader = createMapReader(doc);
  const map = { get: () => reader.get(), subscribe: (listener: () => void) => reader.onChange(listener) };
  const card = keyedReadables(map, ({ cards }, id) => cards.get(id));
  const woken: string[] = [];
  const stops = [1, 2, 3].map((index) => card(idOf("card", index)).subscribe(() => woken.push(`card ${index}`)));
  const type = (letter: string) =>
    applyCommands(doc, [{ type: "editCardText", id: idOf("card", 2), index: 0, remove: 0, insert: letter }], context());
  type("W");
  expect(woken).toEqual(["card 2"]);
  expect(card(idOf("card", 2)).get()).toBe(reader.get().cards.get(idOf("card", 2)));
  stops[1]?.();
  type("a");
  expect(woken).toEqual(["card 2"]);
});

it("looks at the source once per change, however many watch, and not at all when nobody does", () => {
  const source = createWritable(new Map([["a", 1], ["b", 1]]));
  let subscriptions = 0;
  const watched = { get: source.get, subscribe: (listener: () => void) => {
    subscriptions += 1;
    const stop = source.subscribe(listener);
    return () => { subscriptions -= 1; stop(); };
  } };
  const part = keyedReadables(watched, (value, key: string) => value.get(key));
  const woken: string[] = [];
  const stops = ["a", "a", "b"].map((key) => part(key).subscribe(() => woken.push(key)));
  expect(subscriptions).toBe(1);
  source.set(new Map([["a", 2], ["b", 1]]));
  expect(woken).toEqual(["a", "a"]);
  for (const stop of stops) stop();
  expect(subscriptions).toBe(0);
});

it("tells somebody who comes back of what happens from then on", () => {
  const source = createWritable<Readonly<Record<string, number>>>({ a: 1 });
  const part = keyedReadables(source, (value, key: string) => value[key]);
  const a = part("a");
  a.subscribe(() => undefined)();
  source.set({ a: 2 });
  let woken = 0;
  const stop = a.subscribe(() => { woken += 1; });
  source.set({ a: 2 });
  expect(woken).toBe(0);
  source.set({ a: 3 });
  expect(woken).toBe(1);
  expect(part("a").get()).toBe(3);
  stop();
});
