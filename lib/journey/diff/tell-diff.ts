/** A difference as plain data with a sentence for each change: what the API answers. */
import { diffByStage } from "./by-stage";
import type { MetricChange } from "./metric-changes";
import type { Names } from "./names";
import { createStoryteller } from "./say";
import { sayMetric } from "./say-metric";
import type { CardCounts, Change, ChangeKind, FieldChange, MapDiff, Where } from "./types";
import { changedWords, type Words } from "./words";

export interface ToldChange {
  readonly key: string;
  readonly part: Change["part"] | MetricChange["part"];
  readonly kind: ChangeKind;
  /** For people: no ids, no names of fields. */
  readonly sentence: string;
  readonly where: Where;
  readonly before: ToldThing | null;
  readonly after: ToldThing | null;
  /** Of `split`, `merged` and `realised`: the id of the card on the other end. */
  readonly partnerId?: string;
  /** Of `reworded`. */
  readonly words?: readonly Words[];
  /** Of `edited`. */
  readonly fields: readonly FieldChange[];
}
export interface ToldThing {
  /** Of a feeling: the step's id and whose it is, as in the document. */
  readonly id: string;
  /** Title, words or label; of a feeling none. */
  readonly text: string;
  /** Of a feeling, −2 … +2. */
  readonly value?: number;
}
export interface ToldDiff {
  readonly cards: CardCounts;
  readonly whole: readonly ToldChange[];
  readonly stages: readonly { readonly id: string; readonly title: string; readonly gone: boolean; readonly kept: number; readonly changes: readonly ToldChange[] }[];
}

/** @param metrics what happened to the metrics meanwhile: each told behind its stage, or with the whole map where no card shows it */
export function tellDiff(diff: MapDiff, names: Names, metrics: readonly MetricChange[] = []): ToldDiff {
  const { say } = createStoryteller(diff, names);
  const { whole, stages } = diffByStage(diff);
  const told = (changes: readonly Change[], stageId: string | null): ToldChange[] => [
    ...changes.map((change) => tell(change, say(change))),
    ...metrics.filter(({ where }) => (stages.some(({ id }) => id === where.stageId) ? where.stageId : null) === stageId).map(tellMetric),
  ];
  return {
    cards: diff.cards, whole: told(whole, null),
    stages: stages.map(({ id, before, after, kept, changes }) => ({
      id, title: (after ?? before)?.title ?? "", gone: after === null, kept: kept.length, changes: told(changes, id),
    })),
  };
}

function tellMetric(change: MetricChange): ToldChange {
  const { key, part, kind, where, fields, before, after } = change;
  return {
    key, part, kind, where, sentence: sayMetric(change),
    before: before && { id: before.id, text: before.name }, after: after && { id: after.id, text: after.name },
    fields: fields.map(({ field, from, to }) => ({ field, from: from ?? null, to: to ?? null })),
  };
}

function tell(change: Change, sentence: string): ToldChange {
  const { key, part, kind, where, fields } = change;
  const [before, after] = [thingOf(change, "before"), thingOf(change, "after")];
  return {
    key, part, kind, sentence, where, before, after,
    ...(change.part === "card" && change.partner && { partnerId: change.partner.id }),
    ...(kind === "reworded" && before && after && { words: changedWords(before.text, after.text) }),
    // JSON has no undefined.
    fields: fields.map(({ field, from, to }) => ({ field, from: from ?? null, to: to ?? null })),
  };
}

function thingOf(change: Change, side: "before" | "after"): ToldThing | null {
  switch (change.part) {
    case "stage": case "step": case "lane": return change[side] && { id: change[side].id, text: change[side].title };
    case "card": case "micro-moment": return change[side] && { id: change[side].id, text: change[side].text };
    case "connection": return change[side] && { id: change[side].id, text: change[side].label ?? "" };
    case "feeling": return change[side] && { id: change[side].key, text: "", value: change[side].value };
  }
}
