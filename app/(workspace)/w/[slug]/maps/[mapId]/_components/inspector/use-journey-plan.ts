"use client";
/** The journey's gaps and actions, read when the first card's details are open and again when somebody changed them. */
import { useEffect, useState } from "react";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";
import type { BoardKit } from "../board-kit";

interface JourneyPlan { readonly gaps: readonly JourneyGap[]; readonly actions: readonly JourneyAction[] }
/** Of each session, so that the next card shows it at once. */
const plans = new WeakMap<BoardKit["session"], JourneyPlan>();
/** Sessions whose kept plan is forgotten when it is no longer right, whether or not a card is open. */
const watched = new WeakSet<BoardKit["session"]>();

/** Null: not known yet, or not to be had now; the plan's own page says why. */
export function useJourneyPlan({ session, data }: BoardKit): JourneyPlan | null {
  const [plan, setPlan] = useState(() => plans.get(session) ?? null);
  const journeyId = data.journey.id;
  useEffect(() => {
    let stale = false;
    const read = () => {
      Promise.all([
        apiFetch<{ gaps: JourneyPlan["gaps"] }>("GET", `/api/v1/journeys/${journeyId}/gaps`),
        apiFetch<{ actions: JourneyPlan["actions"] }>("GET", `/api/v1/journeys/${journeyId}/actions`),
      ]).then(([{ gaps }, { actions }]) => {
        plans.set(session, { gaps, actions });
        if (!stale) setPlan({ gaps, actions });
      }, () => undefined);
    };
    if (!watched.has(session)) {
      watched.add(session);
      session.onNotice(({ type }) => type === "journey-changed" && plans.delete(session));
    }
    if (!plans.has(session)) read();
    const stop = session.onNotice(({ type }) => type === "journey-changed" && read());
    return () => {
      stale = true;
      stop();
    };
  }, [session, journeyId]);
  return plan;
}
