"use client";
/** The details of a card for somebody who reads: only what is known about it. */
import { OutcomeMark } from "@/components/journey/outcome-mark";
import { SeverityBars } from "@/components/journey/card-marks";
import type { Card } from "@/lib/journey/model";
import type { ReactNode } from "react";
import { useBoardKit, type BoardKit } from "../board-kit";
import { CONFIDENCE_WORDS, CONTACT_WORDS, MEDIA_WORDS, OUTCOME_WORDS, SEVERITY_WORDS } from "./field-words";

export function CardFacts({ card }: { card: Card }) {
  const kit = useBoardKit();
  const facts = factsOf(kit, card).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return (
    <>
      <p className={`text-lead font-semibold whitespace-pre-wrap ${card.type === "thought" ? "voice" : ""}`}>{card.text}</p>
      {card.detail && <p className="mt-1 whitespace-pre-wrap text-ink-2">{card.detail}</p>}
      {facts.length > 0 && (
        <dl className="mt-3 grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-1 gap-y-2">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className="flex items-center gap-1.5 break-words whitespace-pre-wrap">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const word = <T extends string>(words: Readonly<Record<T, string>>, value: T | undefined) => value && words[value];

function factsOf({ people }: BoardKit, card: Card): readonly (readonly [string, ReactNode])[] {
  const { severity, touchpoint, momentOfTruth: moment } = card;
  return [
    ["Severity", severity && <><SeverityBars level={severity} />{SEVERITY_WORDS[severity]}</>],
    ["Answered", card.type === "question" ? (card.answered ? "Yes" : "Not yet") : null],
    ["Channel", people.channelName(touchpoint?.channel)],
    ["Contact", word(CONTACT_WORDS, touchpoint?.contact)],
    ["Media", word(MEDIA_WORDS, touchpoint?.media)],
    ["Content", touchpoint?.content],
    ["Message", touchpoint?.message],
    ["Trigger", touchpoint?.trigger],
    ["Moment", moment?.code],
    ["Outcome", moment?.outcome && <><OutcomeMark outcome={moment.outcome} />{OUTCOME_WORDS[moment.outcome]}</>],
    ["They say", moment?.voice],
    ["Metric", people.metric(card.metricId)?.name],
    ["Department", people.department(card.departmentId)?.name],
    ["Owner", card.ownerId && people.person(card.ownerId)?.name],
    ["Confidence", word(CONFIDENCE_WORDS, card.confidence)],
    ["Tags", card.tags?.join(", ")],
  ];
}
