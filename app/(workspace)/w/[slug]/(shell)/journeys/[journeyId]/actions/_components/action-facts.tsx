"use client";
/** An action for somebody who may only read it: what the card shows, its details, and its gaps change by change. */
import type { JourneyAction } from "@/lib/contract/plan";
import { changeLine } from "@/lib/journey/gaps/plan-lines";
import { PlanCard } from "./plan-card";
import { usePlanKit } from "./plan-kit";

export function ActionFacts({ action }: { action: JourneyAction }) {
  const { data } = usePlanKit();
  const gaps = data.gaps.filter(({ actionId }) => actionId === action.id);
  return (
    <div className="grid gap-3">
      <PlanCard action={action} opens={false} />
      {action.detail !== null && <p className="whitespace-pre-line wrap-anywhere">{action.detail}</p>}
      {gaps.map(({ id, number, title, changes }) => (
        <section key={id} aria-label={`Gap ${number}`}>
          <h3 className="font-medium">Gap {number}, {title}{data.standings[id]?.state === "closed" && <span className="text-ok">, closed on the current map</span>}</h3>
          <ul className="list-disc pl-5 text-ink-2">{changes.map((change, index) => <li key={index}>{changeLine(change)}</li>)}</ul>
        </section>
      ))}
    </div>
  );
}
