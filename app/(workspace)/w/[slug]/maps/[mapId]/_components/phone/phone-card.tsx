"use client";
/** A card under a finger: a tap selects it, a second tap opens it, a long press shows its menu. */
import type { MouseEvent } from "react";
import { MapCard } from "@/components/journey/card";
import { MomentPill } from "@/components/journey/moment-pill";
import { TouchpointChip } from "@/components/journey/touchpoint-chip";
import type { LaneType } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { useCardProps } from "../use-card-props";
import { useLongPress } from "./use-long-press";

const noDrag = (): void => undefined;
const NOTHING: readonly string[] = [];

export function PhoneCard({ cardId, laneType }: { cardId: string; laneType: LaneType }) {
  const kit = useBoardKit();
  const props = useCardProps(cardId);
  const press = useLongPress((at) => props?.editor === null && props.onMenu(at));
  if (!props) return null;
  const handleSelect = (event: MouseEvent<HTMLElement>) => {
    event.stopPropagation();
    if (kit.view.get().selection.has(cardId)) props.onOpen();
    else kit.view.select([cardId]);
  };
  const touch = { ...props, cardRef: noDrag, onSelect: handleSelect };
  return (
    <div className={laneType === "touchpoints" ? "max-w-full" : undefined} {...press}>
      {laneType === "touchpoints" ? <TouchpointChip {...touch} main others={NOTHING} />
        : laneType === "moments-of-truth" ? <MomentPill {...touch} /> : <MapCard {...touch} />}
    </div>
  );
}
