"use client";
/** Everything in one step, lane by lane. */
import { useMemo } from "react";
import { formatEmotion } from "@/components/journey/emotion-scale";
import type { GridColumn, GridLane } from "@/components/journey/grid-layout";
import { FeelingSlider } from "@/components/journey/phone/feeling-slider";
import { PhoneLane } from "@/components/journey/phone/phone-lane";
import { groupTouchpoints } from "@/components/journey/touchpoint-groups";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { cellKey, teamEmotionKey, type Step } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { withoutHidden } from "../cell-contents";
import { setFeeling } from "../feeling-actions";
import { measuredAt } from "../feeling-row";
import { startNote } from "../note-actions";
import { addStep } from "../structure-actions";
import { useGridLayout } from "../use-grid-layout";
import { PhoneCard } from "./phone-card";

const NOTHING: readonly string[] = [];

export function PhoneStep({ column }: { column: GridColumn }) {
  const kit = useBoardKit();
  const layout = useGridLayout();
  const canEdit = useReadable(kit.canEdit);
  const { step, stage } = column;
  if (!step) {
    return canEdit
      ? <button type="button" className="phone-empty mt-4" onClick={() => addStep(kit, stage.id)}>Add a step to {stage.title}</button>
      : <p className="mt-4 text-ink-3">This stage has no step yet.</p>;
  }
  return layout.lanes.map((place) => (place.lane.type === "feelings"
    ? <FeelingSection key={place.lane.id} place={place} step={step} />
    : <LaneSection key={place.lane.id} place={place} step={step} />));
}

function FeelingSection({ place, step }: { place: GridLane; step: Step }) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const value = useReadableSelector(kit.session.map, (map) => map.emotions.get(teamEmotionKey(step.id))?.value ?? null);
  const measured = measuredAt(kit, step);
  const future = kit.data.map.state === "future";
  const said = [
    value === null ? null : `${formatEmotion(value)} ${future ? "intended" : "team"}`, measured ? `${formatEmotion(measured.value)} survey` : null,
  ].filter((part) => part !== null).join(", ");
  return (
    <PhoneLane lane={place.lane} aside={said === "" ? null : said} canEdit={canEdit} empty={value === null} onAdd={() => setFeeling(kit, step.id, 0)}>
      {value !== null && (
        <FeelingSlider
          value={value} measured={measured?.value ?? null} step={step.title} canEdit={canEdit} future={future}
          onChange={(next) => setFeeling(kit, step.id, next)}
        />
      )}
    </PhoneLane>
  );
}

function LaneSection({ place: { lane }, step }: { place: GridLane; step: Step }) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const all = useReadableSelector(kit.session.map, (map) => map.cells.get(cellKey(step.id, lane.id)) ?? NOTHING);
  const hidden = useReadableSelector(kit.view, (view) => view.hidden);
  const ids = useMemo(() => withoutHidden(all, hidden), [all, hidden]);
  const isChips = lane.type === "touchpoints";
  /** First card of each channel; one string, so that it changes only with the grouping. */
  const chips = useReadableSelector(kit.session.map, (map) => (isChips
    ? groupTouchpoints(ids.flatMap((id) => map.cards.get(id) ?? [])).flatMap((group) => group.cards[0]?.id ?? []).join(",") : ""));
  const shown = useMemo(() => (isChips ? chips.split(",").filter((id) => id !== "") : ids), [isChips, chips, ids]);
  return (
    <PhoneLane
      lane={lane} aside={ids.length > 1 && !isChips ? ids.length : null} canEdit={canEdit} empty={all.length === 0}
      onAdd={() => startNote(kit, { stepId: step.id, laneId: lane.id })}
    >
      <div className={isChips ? "map-chips" : "phone-cards"}>
        {shown.map((id) => <PhoneCard key={id} cardId={id} laneType={lane.type} />)}
      </div>
    </PhoneLane>
  );
}
