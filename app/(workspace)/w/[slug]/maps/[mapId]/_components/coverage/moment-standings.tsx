"use client";
/** The six moments of truth: which are on the map, and how those went that somebody has judged. */
import type { MapModel, MomentCode } from "@/lib/journey/model";
import { selectSteps } from "@/lib/journey/selectors/columns";
import type { GridPosition } from "@/components/journey/grid-position";
import { useBoardKit } from "../board-kit";
import { visit } from "../go-to";
import type { MapCoverage } from "./coverage-of";
import { sayMoment } from "./coverage-words";
import { JumpRow } from "./panel-section";

export function MomentStandings({ moments }: { moments: MapCoverage["moments"] }) {
  const kit = useBoardKit();
  return (
    <ul>
      {moments.map((moment) => {
        const pill = (
          <span className={`inline-block w-13 flex-none rounded-full px-1.5 text-center text-micro leading-4 font-semibold ${moment.on ? "bg-solid text-ink-inv" : "border border-dashed border-ink-3 text-ink-2"}`}>
            {moment.code}
          </span>
        );
        const place = placeOfMoment(kit.session.map.get(), moment.code);
        return place
          ? <JumpRow key={moment.code} mark={pill} onJump={() => visit(kit, place)}>{sayMoment(moment)}</JumpRow>
          : <li key={moment.code} className="flex items-baseline gap-2 py-1.5 text-ink-2">{pill}{sayMoment(moment)}</li>;
      })}
    </ul>
  );
}

/** The first card or step of the moment; null when it is not on the map. */
function placeOfMoment(map: MapModel, code: MomentCode): GridPosition | null {
  for (const step of selectSteps(map)) {
    const card = [...map.cards.values()].find(({ place, momentOfTruth }) => place.stepId === step.id && momentOfTruth?.code === code);
    const lane = card && map.lanes.find(({ id }) => id === card.place.laneId);
    if (card && lane && !lane.hidden && !lane.collapsed) return { kind: "card", cardId: card.id };
    if (card || step.momentOfTruth === code) return { kind: "step", stepId: step.id };
  }
  return null;
}
