"use client";
/** A card on the wide map, in the shape of its lane. */
import { useMemo } from "react";
import { MapCard } from "@/components/journey/card";
import type { CardProps } from "@/components/journey/card-frame";
import { MomentPill } from "@/components/journey/moment-pill";
import { TouchpointChip } from "@/components/journey/touchpoint-chip";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { LaneType } from "@/lib/journey/model";
import { useBoardKit } from "./board-kit";
import { useCardProps } from "./use-card-props";

export interface BoardCardProps {
  readonly cardId: string;
  readonly laneType: LaneType;
  /** Touchpoints only: the first channel of the cell, and further cards of the same channel. */
  readonly main: boolean;
  readonly otherIds: readonly string[];
}

export function BoardCard({ cardId, laneType, main, otherIds }: BoardCardProps) {
  const props = useCardProps(cardId);
  if (!props) return null;
  switch (laneType) {
    case "touchpoints": return <ChannelChip {...props} main={main} otherIds={otherIds} />;
    case "moments-of-truth": return <MomentPill {...props} />;
    default: return <MapCard {...props} />;
  }
}

function ChannelChip({ otherIds, ...props }: CardProps & Pick<BoardCardProps, "main" | "otherIds">) {
  return <TouchpointChip {...props} others={useOtherTexts(otherIds)} />;
}

/** Texts of the cards behind a chip; one string, so that it only changes with the words. */
function useOtherTexts(ids: readonly string[]): readonly string[] {
  const kit = useBoardKit();
  const joined = useReadableSelector(kit.session.map, (map) => ids.map((id) => map.cards.get(id)?.text ?? "").join("\n"));
  return useMemo(() => (joined === "" ? [] : joined.split("\n")), [joined]);
}
