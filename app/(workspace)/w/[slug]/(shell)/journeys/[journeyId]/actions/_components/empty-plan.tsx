"use client";
/** The first look at a plan without gaps: where they come from. */
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { usePlanKit } from "./plan-kit";

export function EmptyPlan() {
  const { data, canEdit } = usePlanKit();
  const hasFuture = data.maps.some(({ state }) => state === "future");
  const path = `/w/${data.workspace.slug}/journeys/${data.journey.id}`;
  return (
    <section className="mt-5 rounded-lg bg-surface px-6 py-10 text-center shadow-1">
      <h2 className="text-lead font-semibold tracking-[-.01em]">No gaps yet</h2>
      <p className="mx-auto mt-1 max-w-120 text-body text-ink-2 text-pretty">
        {hasFuture
          ? "Compare the current map with a future one and group changes that belong together: each group is a gap. What somebody does to close it is an action, with an owner, a date and a number to move."
          : "A future map says how it should be. What lies between it and the current one are gaps, and what closes a gap is an action, with an owner, a date and a number to move."}
      </p>
      <Link href={hasFuture ? `${path}/compare` : path} className={`${buttonClass(canEdit ? "secondary" : "primary", "lg")} mt-5`}>
        {hasFuture ? "Compare today and tomorrow" : "Go to the current map"}
      </Link>
    </section>
  );
}
