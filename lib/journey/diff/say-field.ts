/** One changed field in words, as it goes on after the name of its card: "is rated high instead of low". */
import type { Assumption, CardLink, CardType, MomentOfTruth, Touchpoint } from "../model";
import { counted, listed, quoted, type Names } from "./names";
import type { FieldChange, MapDiff } from "./types";

type Say = (change: FieldChange, names: Names, diff: MapDiff) => readonly string[];

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value as readonly T[] : []);
const part = <T extends object>(value: unknown): Partial<T> => (typeof value === "object" && value !== null ? value : {});

/** "now X", "X instead of Y", "no longer X". */
const swapped = (from: string | null, to: string | null): string => {
  if (to === null) return `no longer ${from ?? ""}`.trim();
  return from === null ? `now ${to}` : `${to} instead of ${from}`;
};
const either = (value: unknown, word: (value: string) => string | null, otherwise: string): string | null =>
  (text(value) === "" ? null : word(text(value)) ?? otherwise);

const CONFIDENCE: Readonly<Record<string, string>> = {
  assumption: "an assumption", anecdote: "an anecdote", data: "backed by data", validated: "validated",
};

const FIELDS: Readonly<Record<string, Say>> = {
  type: ({ from, to }, { cardType }) => [`is a ${cardType(to as CardType).toLowerCase()} instead of a ${cardType(from as CardType).toLowerCase()}`],
  detail: ({ from, to }) => [text(to) === "" ? "lost its explanation" : text(from) === "" ? `is explained: ${quoted(text(to))}` : `has another explanation: ${quoted(text(to))}`],
  departmentId: ({ from, to }, { department }) => [`speaks ${swapped(
    either(from, (id) => withFor(department(id)), "for another department"), either(to, (id) => withFor(department(id)), "for another department"))}`],
  ownerId: ({ from, to }, { person }) => [
    text(to) === "" ? "has no owner any more"
      : `is looked after by ${swapped(either(from, person, "somebody who left"), either(to, person, "somebody who left")).replace(/^now /, "")}${text(from) === "" ? " now" : ""}`,
  ],
  confidence: ({ from, to }) => [`is ${swapped(either(from, (word) => CONFIDENCE[word] ?? word, ""), either(to, (word) => CONFIDENCE[word] ?? word, ""))}`],
  severity: ({ from, to }) => [text(to) === "" ? "is not rated any more" : `is rated ${text(to)}${text(from) === "" ? "" : ` instead of ${text(from)}`}`],
  answered: ({ to }) => [to === true ? "is answered" : "is open again"],
  tags: ({ from, to }) => gainsAndLosses(list<string>(from), list<string>(to), "the tag", "the tags", quoted),
  channels: ({ from, to }, { channel }) => gainsAndLosses(list<string>(from), list<string>(to), "the channel", "the channels", channel),
  evidenceIds: ({ from, to }) => grown(list(from).length, list(to).length, "piece of evidence", "pieces of evidence"),
  assumptions: ({ from, to }) => {
    const [old, now] = [list<Assumption>(from), list<Assumption>(to)];
    const added = now.filter(({ text: words }) => !old.some((other) => other.text === words));
    const settled = now.filter(({ text: words, holds }) => holds !== undefined && old.some((other) => other.text === words && other.holds !== holds));
    const gone = old.filter(({ text: words }) => !now.some((other) => other.text === words));
    return [
      ...added.map(({ text: words }) => `assumes that ${quoted(words)}`),
      ...settled.map(({ text: words, holds }) => `now knows that ${quoted(words)} ${holds ? "holds" : "does not hold"}`),
      ...gone.map(({ text: words }) => `no longer assumes that ${quoted(words)}`),
      ...(added.length + settled.length + gone.length === 0 ? ["gives other sources for what it assumes"] : []),
    ];
  },
  metricId: ({ from, to }, { metric }) => [
    text(to) === "" ? "is measured by nothing any more" : `is measured by ${either(to, metric, "a metric of its own")}${text(from) === "" ? "" : ` instead of ${either(from, metric, "another metric")}`}`,
  ],
  links: ({ from, to }, _names, diff) => {
    const [old, now] = [list<CardLink>(from), list<CardLink>(to)];
    const has = (links: readonly CardLink[], { rel, cardId }: CardLink): boolean => links.some((link) => link.rel === rel && link.cardId === cardId);
    const words = ({ cardId }: CardLink): string => {
      const card = diff.after.cards.get(cardId) ?? diff.before.cards.get(cardId);
      return card ? quoted(card.text) : "a card of another map";
    };
    const verb = ({ rel }: CardLink): string => LINKS[rel] ?? "is linked to";
    return [
      ...now.filter((link) => !has(old, link)).map((link) => `${verb(link)} ${words(link)}`),
      ...old.filter((link) => !has(now, link)).map((link) => `no longer ${verb(link)} ${words(link)}`),
    ];
  },
  touchpoint: ({ from, to }, { channel }) => {
    const [old, now] = [part<Touchpoint>(from), part<Touchpoint>(to)];
    return [
      ...changed(old.channel, now.channel, (key) => `runs over ${channel(key)}`, "has no channel any more"),
      ...changed(old.contact, now.contact, (contact) => (contact === "direct" ? "is contact with us" : "runs through somebody else"), "does not say who it is with any more"),
      ...changed(old.media, now.media, (media) => `is ${media} media`, "does not say whose media it is any more"),
      ...changed(old.content, now.content, (words) => `shows ${quoted(words)}`, "shows nothing in particular any more"),
      ...changed(old.message, now.message, (words) => `says ${quoted(words)}`, "has no message any more"),
      ...changed(old.trigger, now.trigger, (words) => `begins with ${quoted(words)}`, "has no trigger any more"),
    ];
  },
  momentOfTruth: ({ from, to }) => {
    const [old, now] = [part<MomentOfTruth>(from), part<MomentOfTruth>(to)];
    return [
      ...changed(old.code, now.code, (code) => `is the ${code}`, "is no moment of truth any more"),
      ...changed(old.voice, now.voice, (words) => `is heard as ${quoted(words)}`, "is not heard in words any more"),
      ...changed(old.outcome, now.outcome, (outcome) => `is ${outcome === "at-risk" ? "at risk" : outcome}`, "has no outcome any more"),
    ];
  },
};

const LINKS: Readonly<Record<string, string>> = {
  solves: "solves", realises: "makes real", causes: "causes", duplicates: "says the same as", relates: "belongs to",
};
const withFor = (name: string | null): string | null => name && `for ${name}`;

function changed<T extends string>(from: T | undefined, to: T | undefined, say: (value: T) => string, gone: string): string[] {
  if (from === to) return [];
  return [to === undefined ? gone : say(to)];
}
function gainsAndLosses(from: readonly string[], to: readonly string[], one: string, many: string, word: (item: string) => string): string[] {
  const [gained, lost] = [to.filter((item) => !from.includes(item)), from.filter((item) => !to.includes(item))];
  const said = (verb: string, items: readonly string[]): string[] =>
    (items.length === 0 ? [] : [`${verb} ${items.length === 1 ? one : many} ${listed(items.map(word))}`]);
  return [...said("has", gained), ...said("lost", lost), ...(gained.length + lost.length === 0 ? [`lists ${many} in another order`] : [])];
}
function grown(from: number, to: number, one: string, many: string): string[] {
  if (from === to) return [`rests on other ${many}`];
  return [to > from ? `has ${counted(to - from, `more ${one}`, `more ${many}`)}` : `has ${counted(from - to, one, many)} fewer`];
}

/** Phrases that follow the card's name, never empty for a real change. */
export const sayField: Say = (change, names, diff) => FIELDS[change.field]?.(change, names, diff) ?? ["says something else"];
