"use client";
/** An action with who and what the journey knows of it, and links to its cells. */
import MapPin from "lucide-react/icons/map-pin";
import { ActionCard } from "@/components/journey/plan/action-card";
import { closingOf } from "@/components/journey/plan/closing-words";
import { PageLink } from "@/components/ui/page-link";
import { StateDot } from "@/components/ui/state-dot";
import type { JourneyAction, PlanData } from "@/lib/contract/plan";
import { placeHref } from "../../../../../maps/[mapId]/_components/place-href";
import { ActionMenu } from "./action-menu";
import { personOf, usePlanKit } from "./plan-kit";

const MOST_SHOWN = 4;

export function PlanCard({ action, links = true, opens = true }: {
  action: JourneyAction;
  links?: boolean;
  /** False inside of what its title opens. */
  opens?: boolean;
}) {
  const { data, canEdit, selectedId, open } = usePlanKit();
  return (
    <ActionCard
      action={action} closing={closingOf(action, data.gaps, data.standings)} owner={personOf(data, action.ownerId)}
      department={data.departments.find(({ id }) => id === action.departmentId)} metric={data.metrics.find(({ id }) => id === action.metricId)}
      selected={action.id === selectedId} onOpen={opens ? open : undefined} menu={canEdit && <ActionMenu action={action} />}
    >
      {links && <PlaceLinks action={action} />}
    </ActionCard>
  );
}

/** Cards it names, then things of its gaps; what is on no map any more is left out. */
export function placesOf({ places, gaps }: PlanData, action: Pick<JourneyAction, "id" | "cardIds">) {
  const ids = [...action.cardIds, ...gaps.filter(({ actionId }) => actionId === action.id).flatMap(({ changes }) => changes.flatMap(({ currentId, futureId }) => [currentId ?? [], futureId ?? []].flat()))];
  const found = ids.flatMap((id) => places[id] ?? []);
  return found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
}

function PlaceLinks({ action }: { action: JourneyAction }) {
  const { data } = usePlanKit();
  const places = placesOf(data, action);
  if (places.length === 0) return null;
  return (
    <ul aria-label="On the maps" className="flex flex-wrap gap-x-3 gap-y-0.5">
      {places.slice(0, MOST_SHOWN).map(({ mapId, at, text }) => {
        const map = data.maps.find(({ id }) => id === mapId);
        return (
          <li key={at} className="min-w-0">
            <PageLink href={placeHref(data, mapId, at)} className="inline-flex max-w-full items-center gap-1.5 rounded-xs text-card text-accent-ink touch-target hover:underline">
              {map ? <StateDot state={map.state} /> : <MapPin size={12} aria-hidden />}
              <span className="sr-only">{map?.state === "future" ? "On the future map: " : "On the current map: "}</span>
              <span className="truncate">{text || "without words"}</span>
            </PageLink>
          </li>
        );
      })}
      {places.length > MOST_SHOWN && <li className="text-card text-ink-2">and {places.length - MOST_SHOWN} more</li>}
    </ul>
  );
}
