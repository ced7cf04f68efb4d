"use client";
import ArrowDownUp from "lucide-react/icons/arrow-down-up";
import UserRound from "lucide-react/icons/user-round";
import { useState } from "react";
import { Select } from "@/components/ui/select";
import type { JourneyListItem } from "@/lib/contract/home";
import type { Role } from "@/lib/policy/roles";
import { JourneyCard } from "./journey-card";

const ANYONE = "";
const ICON = { size: 15, strokeWidth: 1.75, className: "text-ink-3", "aria-hidden": true } as const;
type Order = "edited" | "title";

/** `edited` is in words, as of now. */
export type ListedJourney = JourneyListItem & { readonly edited: string };

/** The journeys of a workspace, sorted and, where there are several personas, filtered. */
export function JourneyCards({ journeys, slug, role }: { journeys: readonly ListedJourney[]; slug: string; role: Role }) {
  const [persona, setPersona] = useState(ANYONE);
  const [order, setOrder] = useState<Order>("edited");
  const personas = [...new Set(journeys.flatMap((journey) => journey.persona?.name ?? []))].sort();
  const shown = journeys.filter((journey) => persona === ANYONE || journey.persona?.name === persona);
  if (order === "title") shown.sort((a, b) => a.title.localeCompare(b.title));

  return (
    <>
      {journeys.length > 1 && (
        <div className="mt-4 flex flex-wrap justify-end gap-1">
          {personas.length > 1 && (
            <Select
              quiet label="Persona" value={persona} onChange={setPersona}
              options={[{ value: ANYONE, label: "Any persona" }, ...personas.map((name) => ({ value: name, label: name }))]}
              icon={<UserRound {...ICON} />}
            />
          )}
          <Select
            quiet label="Order" value={order} onChange={setOrder} icon={<ArrowDownUp {...ICON} />}
            options={[{ value: "edited", label: "Last edited" }, { value: "title", label: "By title" }]}
          />
        </div>
      )}
      <ul className="mt-3.5 grid grid-cols-[repeat(auto-fill,minmax(min(100%,300px),1fr))] gap-4.5">
        {shown.map((journey) => <JourneyCard key={journey.id} journey={journey} slug={slug} role={role} />)}
      </ul>
    </>
  );
}
