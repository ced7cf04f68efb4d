"use client";
/** The details of a card for somebody who reads: only what is known about it. */
import { OutcomeMark } from "@/components/journey/outcome-mark";
import { SeverityBars } from "@/components/journey/card-marks";
import type { Card } from "@/lib/journey/model";
import type { ReactNode } from "react";
import { useBoardKit, type BoardKit } from "../board-kit";
import { CONFIDENCE_MEANING, CONFIDENCE_WORDS, CONTACT_WORDS, MEDIA_WORDS, OUTCOME_WORDS, SEVERITY_WORDS } from "./field-words";
import { LinkedCard, LinksBack } from "./linked-card";
import { numbersOf } from "../../../../../../_components/metrics/metric-words";

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
      <div className="mt-2 grid gap-2">
        {card.links?.map((link) => <LinkedCard key={`${link.rel} ${link.cardId}`} link={link} />)}
        <LinksBack cardId={card.id} />
      </div>
    </>
  );
}

const word = <T extends string>(words: Readonly<Record<T, string>>, value: T | undefined) => value && words[value];

function factsOf({ people }: BoardKit, card: Card): readonly (readonly [string, ReactNode])[] {
  const { severity, touchpoint, momentOfTruth: moment } = card;
  const metric = people.metric(card.metricId);
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
    ["Metric", metric && [metric.name, numbersOf(metric)].filter(Boolean).join(", ")],
    ["Department", people.department(card.departmentId)?.name],
    ["Owner", card.ownerId && people.person(card.ownerId)?.name],
    ["Confidence", card.confidence && `${CONFIDENCE_WORDS[card.confidence]}. ${CONFIDENCE_MEANING[card.confidence]}`],
    ["Channels", card.channels?.map((channel) => people.channelName(channel)).join(", ")],
    ["Assumptions", card.assumptions && <ul className="grid gap-1">{card.assumptions.map(({ text, source, holds }, index) => (
      <li key={index}>{text}{source && ` (${source})`}{holds !== undefined && (holds ? ": holds" : ": does not hold")}</li>))}</ul>],
    ["Tags", card.tags?.join(", ")],
  ];
}
