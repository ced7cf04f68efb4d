"use client";
/** What is done about this card: actions that name it, or close a gap it is part of; who looks after them, until when, and what for. */
import { PageLink } from "@/components/ui/page-link";
import { closingOf } from "@/components/journey/plan/closing-words";
import { dueWords } from "@/components/journey/plan/due";
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";
import { EFFORT_WORDS, IMPACT_WORDS, STATUS_WORDS } from "@/lib/journey/gaps/plan-lines";
import type { Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { planHref } from "../map-href";
import { useJourneyPlan } from "./use-journey-plan";

export default function CardActions({ card }: { card: Card }) {
  const kit = useBoardKit();
  const plan = useJourneyPlan(kit);
  if (!plan) return null;
  const isThis = (id: string | undefined): boolean => id !== undefined && (id === card.id || id === card.fileId);
  const gaps = plan.gaps.filter(({ changes }) => changes.some(({ currentId, futureId }) => isThis(currentId) || isThis(futureId)));
  const actions = plan.actions.filter(({ id, cardIds }) => cardIds.some(isThis) || gaps.some(({ actionId }) => actionId === id));
  const waiting = gaps.filter(({ actionId }) => actionId === null);
  if (actions.length + waiting.length === 0) return null;
  return (
    <section aria-label="Actions" className="mt-4 border-t border-line pt-2">
      <h3 className="flex h-7.5 items-center font-semibold">Actions</h3>
      <ul className="grid gap-1">
        {actions.map((action) => (
          <li key={action.id} className="min-w-0">
            <PageLink href={planHref(kit.data, action.id)} className="inline-flex items-center rounded-xs text-accent-ink touch-target hover:underline">{action.number} {action.title}</PageLink>
            <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-1 gap-y-1 py-1">
              {factsOf(action, plan.gaps, kit.people.person(action.ownerId ?? "")?.name).map(([name, words]) => (
                <div key={name} className="contents"><dt className="text-ink-3">{name}</dt><dd className="wrap-anywhere">{words}</dd></div>
              ))}
            </dl>
          </li>
        ))}
        {waiting.map(({ id, number, title }) => (
          <li key={id} className="text-ink-2">Gap {number}, {title}: <PageLink href={planHref(kit.data)} className="inline-flex items-center text-accent-ink touch-target hover:underline">no action yet</PageLink></li>
        ))}
      </ul>
    </section>
  );
}

function factsOf(action: JourneyAction, gaps: readonly JourneyGap[], owner: string | undefined): readonly (readonly [string, string])[] {
  const { status, due, effort, impact } = action;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ["Status", STATUS_WORDS[status]],
    ["Closes", closingOf(action, gaps, {})?.what],
    ["Owner", owner ?? "Nobody yet"],
    ["Due", due && dueWords(due)],
    ["Effort", effort && EFFORT_WORDS[effort]],
    ["Impact", impact && IMPACT_WORDS[impact]],
  ];
  return facts.flatMap(([name, words]) => (words ? [[name, words] as const] : []));
}
