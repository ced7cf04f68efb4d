/** Which cards a look at the map is about: one lens, and what else the cards have to be. */
import { CARD_TYPES, CONFIDENCES } from "../model";
import type { Card, CardType, Confidence, MapModel } from "../model";
import { selectDiscussions } from "./discussions";
import type { MeasuredFeelings } from "./discussions";

export type Lens =
  | { readonly kind: "everyone" } | { readonly kind: "mine" } | { readonly kind: "disagreements" }
  | { readonly kind: "department"; readonly departmentId: string };
/** Within one list any of it will do; of several lists each has to be met. Empty: anything. */
export interface CardFilter {
  readonly lens: Lens;
  readonly types: readonly CardType[];
  /** `none`: nobody has said how sure it is. */
  readonly confidences: readonly (Confidence | "none")[];
  readonly tags: readonly string[];
  /** User ids. */
  readonly authors: readonly string[];
  /** What does not match fades, or goes off the map. */
  readonly rest: "fade" | "hide";
}
export interface FilterContext {
  readonly myId: string;
  readonly measured: MeasuredFeelings;
  readonly authorOf: (card: Card) => string | null;
}

export const NO_FILTER: CardFilter = { lens: { kind: "everyone" }, types: [], confidences: [], tags: [], authors: [], rest: "fade" };

/** True when every card matches. */
export const isOpen = ({ lens, types, confidences, tags, authors }: CardFilter): boolean =>
  lens.kind === "everyone" && types.length + confidences.length + tags.length + authors.length === 0;

/** Ids of the cards that match, in no particular order. */
export function selectMatching(map: MapModel, filter: CardFilter, context: FilterContext): ReadonlySet<string> {
  const inLens = lensTest(map, filter.lens, context);
  const oneOf = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value);
  const matches = (card: Card): boolean => inLens(card)
    && oneOf(filter.types, card.type) && oneOf(filter.confidences, card.confidence ?? "none")
    && (filter.tags.length === 0 || filter.tags.some((tag) => card.tags?.includes(tag) === true))
    && (filter.authors.length === 0 || filter.authors.includes(context.authorOf(card) ?? ""));
  return new Set([...map.cards.values()].filter(matches).map(({ id }) => id));
}

function lensTest(map: MapModel, lens: Lens, { myId, measured, authorOf }: FilterContext): (card: Card) => boolean {
  switch (lens.kind) {
    case "everyone": return () => true;
    case "mine": return (card) => authorOf(card) === myId;
    case "department": return (card) => card.departmentId === lens.departmentId;
    case "disagreements": {
      const ids = disputed(map, measured);
      return (card) => ids.has(card.id);
    }
  }
}

/**
 * The cards behind what is to be discussed. Where feelings differ, what the departments that differ wrote at that step;
 * where the survey does, all that is said there.
 */
function disputed(map: MapModel, measured: MeasuredFeelings): ReadonlySet<string> {
  const at = (stepId: string): readonly Card[] => [...map.cards.values()].filter(({ place }) => place.stepId === stepId);
  return new Set(selectDiscussions(map, measured).flatMap((item): readonly string[] => {
    switch (item.kind) {
      case "spread": {
        const said = new Set(item.said.map(({ departmentId }) => departmentId));
        return at(item.stepId).filter(({ departmentId }) => departmentId !== undefined && said.has(departmentId)).map(({ id }) => id);
      }
      case "pain-and-gain": return [...item.pains, ...item.gains].map(({ id }) => id);
      case "measured": return at(item.stepId).filter(({ type }) => type === "thought" || type === "note").map(({ id }) => id);
      case "question": return [item.card.id];
    }
  }));
}

const LIST = ",";
/** The filter as the search part of an address; what is open is left out. Ids of departments and people stay ids. */
export function filterToSearch(filter: CardFilter): Readonly<Record<string, string>> {
  const { lens, types, confidences, tags, authors, rest } = filter;
  const parts: Record<string, string> = {};
  if (lens.kind === "department") parts["lens"] = lens.departmentId;
  else if (lens.kind !== "everyone") parts["lens"] = lens.kind;
  if (types.length > 0) parts["type"] = types.join(LIST);
  if (confidences.length > 0) parts["confidence"] = confidences.join(LIST);
  // A tag may hold a comma.
  if (tags.length > 0) parts["tag"] = tags.map(encodeURIComponent).join(LIST);
  if (authors.length > 0) parts["by"] = authors.join(LIST);
  if (rest === "hide" && !isOpen(filter)) parts["rest"] = "hide";
  return parts;
}
/** The keys that `filterToSearch` writes. */
export const FILTER_KEYS = ["lens", "type", "confidence", "tag", "by", "rest"] as const;

/** Null: the address asks for nothing we know. Whatever it says, this does not throw. */
export function filterFromSearch(get: (key: string) => string | null): CardFilter | null {
  const list = (key: string): readonly string[] => (get(key) ?? "").split(LIST).filter((part) => part !== "").slice(0, 50);
  const lens = get("lens") ?? "";
  const filter: CardFilter = {
    lens: lens === "mine" || lens === "disagreements" ? { kind: lens } : lens === "" || lens === "everyone" ? { kind: "everyone" } : { kind: "department", departmentId: lens },
    types: CARD_TYPES.filter((type) => list("type").includes(type)),
    confidences: [...CONFIDENCES, "none" as const].filter((confidence) => list("confidence").includes(confidence)),
    tags: list("tag").map(decoded), authors: list("by"), rest: get("rest") === "hide" ? "hide" : "fade",
  };
  return isOpen(filter) ? null : filter;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
