"use client";
/** What only this kind of card has. */
import { SeverityBars } from "@/components/journey/card-marks";
import { Checkbox } from "@/components/ui/checkbox";
import type { Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setFields } from "../card-fields";
import { ChoiceRow } from "./field-row";
import { SEVERITY_WORDS } from "./field-words";
import { MetricField } from "./metric-field";
import { MomentFields } from "./moment-fields";
import { TouchpointFields } from "./touchpoint-fields";

export function KindFields({ card }: { card: Card }) {
  const kit = useBoardKit();
  const { id } = card;
  switch (card.type) {
    case "touchpoint": return <TouchpointFields cardId={id} touchpoint={card.touchpoint} />;
    case "moment-of-truth": return <MomentFields cardId={id} moment={card.momentOfTruth} />;
    case "pain-point":
      return (
        <ChoiceRow label="Severity" words={SEVERITY_WORDS} value={card.severity} onChange={(severity) => setFields(kit, [id], { severity })}
          mark={(level) => <SeverityBars level={level} />} />
      );
    case "question":
      return (
        <Checkbox label="Answered" checked={card.answered === true}
          onChange={(event) => setFields(kit, [id], { answered: event.target.checked || null })} />
      );
    case "metric": case "goal": return <MetricField card={card} />;
    case "action": case "thought": case "need": case "expectation": case "gain": case "opportunity": case "idea":
    case "physical-evidence": case "frontstage": case "backstage": case "support-process": case "strategy": case "note":
      return null;
  }
}
