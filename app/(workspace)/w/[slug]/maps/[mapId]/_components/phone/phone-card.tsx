"use client";
/** A card under a finger: a tap selects it, a second tap opens it, a long press shows its menu. */
import { useRef, type MouseEvent, type PointerEvent } from "react";
import { MapCard } from "@/components/journey/card";
import { MomentPill } from "@/components/journey/moment-pill";
import { TouchpointChip } from "@/components/journey/touchpoint-chip";
import type { LaneType } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { useCardProps } from "../use-card-props";

const LONG_PRESS_MS = 500;
const noDrag = (): void => undefined;
const NOTHING: readonly string[] = [];

export function PhoneCard({ cardId, laneType }: { cardId: string; laneType: LaneType }) {
  const kit = useBoardKit();
  const props = useCardProps(cardId);
  const press = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  if (!props) return null;
  const handleSelect = (event: MouseEvent<HTMLElement>) => {
    event.stopPropagation();
    if (kit.view.get().selection.has(cardId)) props.onOpen();
    else kit.view.select([cardId]);
  };
  const handlePointerDown = ({ clientX, clientY, pointerType }: PointerEvent) => {
    if (pointerType === "mouse" || props.editor !== null) return;
    press.current = setTimeout(() => props.onMenu({ x: clientX, y: clientY }), LONG_PRESS_MS);
  };
  const letGo = () => clearTimeout(press.current);
  const touch = { ...props, cardRef: noDrag, onSelect: handleSelect };
  return (
    <div
      className={laneType === "touchpoints" ? "max-w-full" : undefined} onPointerDown={handlePointerDown} onPointerUp={letGo}
      onPointerMove={letGo} onPointerCancel={letGo}
    >
      {laneType === "touchpoints" ? <TouchpointChip {...touch} main others={NOTHING} />
        : laneType === "moments-of-truth" ? <MomentPill {...touch} /> : <MapCard {...touch} />}
    </div>
  );
}
