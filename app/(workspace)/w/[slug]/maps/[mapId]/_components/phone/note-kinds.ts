/** What a note written on the phone can be, and the lane it then belongs to. */
import type { CardType, LaneType, MapModel } from "@/lib/journey/model";

export interface NoteKind { readonly label: string; readonly cardType: CardType; readonly lanes: readonly LaneType[] }

export const NOTE_KINDS: readonly NoteKind[] = [
  { label: "Note", cardType: "note", lanes: ["department-notes"] },
  { label: "Pain", cardType: "pain-point", lanes: ["pain-points"] },
  { label: "Idea", cardType: "idea", lanes: ["ideas", "opportunities"] },
  { label: "Need", cardType: "need", lanes: ["needs", "expectations"] },
  { label: "Quote", cardType: "thought", lanes: ["thoughts"] },
];

/** The first visible lane of the kind, else where notes go, else any lane that takes cards. Null: the map has none. */
export function laneForKind({ lanes }: Pick<MapModel, "lanes">, kind: NoteKind): string | null {
  const open = lanes.filter((lane) => !lane.hidden && lane.type !== "feelings");
  const wanted = kind.lanes.flatMap((type) => open.filter((lane) => lane.type === type));
  return (wanted[0] ?? open.find(({ type }) => type === "department-notes") ?? open[0])?.id ?? null;
}

/** In a lane of its own kind a note takes the lane's type; elsewhere it says what it is. */
export function cardTypeFor({ lanes }: Pick<MapModel, "lanes">, kind: NoteKind, laneId: string): CardType | undefined {
  const lane = lanes.find(({ id }) => id === laneId);
  return lane && kind.lanes.includes(lane.type) ? undefined : kind.cardType;
}
