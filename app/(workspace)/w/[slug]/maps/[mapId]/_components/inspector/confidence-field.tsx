"use client";
/** How sure we are of what cards say, and what that means in words: nobody should take a guess for a fact. */
import { CONFIDENCES, type Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setFields } from "../card-fields";
import { isAssumed } from "../card-details";
import { ChoiceRow } from "./field-row";
import { CONFIDENCE_MEANING, CONFIDENCE_WORDS } from "./field-words";

export function ConfidenceField({ cards }: { cards: readonly Card[] }) {
  const kit = useBoardKit();
  const { confidence } = cards[0] ?? {};
  const mixed = cards.some((card) => card.confidence !== confidence);
  const assumed = cards.filter((card) => isAssumed(card, kit.data)).length;
  return (
    <div>
      <ChoiceRow label="Confidence" words={CONFIDENCE_WORDS} value={mixed ? undefined : confidence} above
        onChange={(next) => setFields(kit, cards.map(({ id }) => id), { confidence: next })} />
      <p className="mt-1 mb-1.5 text-card text-ink-2">
        {mixed ? `Mixed: ${mixture(cards)}. ` : confidence ? `${CONFIDENCE_MEANING[confidence]} ` : "Nobody has said how sure we are. "}
        {assumed > 0 && (cards.length === 1 ? "Drawn dashed until there is evidence." : `${assumed} of ${cards.length} drawn dashed until there is evidence.`)}
      </p>
    </div>
  );
}

/** "2 assumption, 1 data, 1 not said". */
function mixture(cards: readonly Card[]): string {
  return [...CONFIDENCES, undefined].flatMap((one) => {
    const count = cards.filter((card) => card.confidence === one).length;
    return count === 0 ? [] : [`${count} ${one === undefined ? "not said" : CONFIDENCE_WORDS[one].toLowerCase()}`];
  }).join(", ");
}
