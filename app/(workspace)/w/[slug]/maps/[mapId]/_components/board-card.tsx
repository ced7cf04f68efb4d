"use client";
/** A card on the wide map, in the shape of its lane. */
import { useMemo } from "react";
import type { Pin } from "@/components/journey/comments/pin";
import { MapCard } from "@/components/journey/card";
import type { CardProps } from "@/components/journey/card-frame";
import { MomentPill } from "@/components/journey/moment-pill";
import { TouchpointChip } from "@/components/journey/touchpoint-chip";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { LaneType } from "@/lib/journey/model";
import { useBoardKit } from "./board-kit";
import { openComments } from "./comments/open-comments";
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
  const kit = useBoardKit();
  const own = props.details.pin;
  /** One mark stands for all; it leads to the first that is talked about. */
  const [open, unread, first] = useReadableSelector(kit.pins, (pins) => pinsBehind(pins, otherIds)).split(" ");
  const details = useMemo(() => (first === "" ? props.details : {
    ...props.details, pin: { open: (own?.open ?? 0) + Number(open), unread: (own?.unread ?? 0) + Number(unread) },
  }), [props.details, own, open, unread, first]);
  const onComments = own || !first ? props.onComments : () => openComments(kit, { kind: "card", cardId: first }, "show");
  return <TouchpointChip {...props} details={details} onComments={onComments} others={useOtherTexts(otherIds)} />;
}

/** As one value, which changes only when they do: how many comments are open, how many new, and on which card first. */
function pinsBehind(pins: ReadonlyMap<string, Pin>, ids: readonly string[]): string {
  const found = ids.flatMap((id) => pins.get(id) ?? []);
  const sum = (key: keyof Pin): number => found.reduce((total, pin) => total + pin[key], 0);
  return `${sum("open")} ${sum("unread")} ${ids.find((id) => pins.has(id)) ?? ""}`;
}

/** Texts of the cards behind a chip; one string, so that it only changes with the words. */
function useOtherTexts(ids: readonly string[]): readonly string[] {
  const kit = useBoardKit();
  const joined = useReadableSelector(kit.session.map, (map) => ids.map((id) => map.cards.get(id)?.text ?? "").join("\n"));
  return useMemo(() => (joined === "" ? [] : joined.split("\n")), [joined]);
}
