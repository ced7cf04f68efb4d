/** What there is to discuss, in words, and where on the map it is. Pure. */
import { formatEmotion } from "@/components/journey/emotion-scale";
import type { GridPosition } from "@/components/journey/grid-position";
import type { BoardDepartment } from "@/lib/contract/board";
import type { MapModel } from "@/lib/journey/model";
import type { Discussion } from "@/lib/journey/selectors/discussions";

const quoted = (text: string): string => (text === "" ? "no words yet" : `“${text}”`);

/** "Marketing +1.2, Support −1.0": with one decimal, so that the values stand beside each other. */
export function sayDiscussion(item: Discussion, departments: readonly BoardDepartment[]): string {
  const name = (id: string | undefined): string => departments.find((department) => department.id === id)?.name ?? "A department that is gone";
  switch (item.kind) {
    case "spread": return item.said.map(({ departmentId, value }) => `${name(departmentId)} ${withDecimal(value)}`).join(", ");
    case "pain-and-gain": return [
      ...item.pains.map((card) => `${name(card.departmentId)} sees a pain: ${quoted(card.text)}`),
      ...item.gains.map((card) => `${name(card.departmentId)} sees a gain: ${quoted(card.text)}`),
    ].join(". ");
    case "measured": return `Team ${withDecimal(item.team)}, surveyed ${withDecimal(item.measured)} from ${item.n} ${item.n === 1 ? "reply" : "replies"}`;
    case "question": return `Not answered yet: ${quoted(item.card.text)}`;
  }
}
const withDecimal = (value: number): string => {
  const said = formatEmotion(value);
  return said === "0" || said.includes(".") ? said : `${said}.0`;
};

/** The card or the feeling it is about; the step where its lane does not show. */
export function placeOfDiscussion(item: Discussion, map: MapModel): GridPosition {
  const open = map.lanes.filter((lane) => !lane.hidden && !lane.collapsed);
  const card = item.kind === "question" ? item.card : item.kind === "pain-and-gain" ? item.pains[0] : undefined;
  if (card) {
    return open.some(({ id }) => id === card.place.laneId) ? { kind: "card", cardId: card.id } : { kind: "step", stepId: item.stepId };
  }
  const feelings = open.find(({ type }) => type === "feelings");
  return feelings ? { kind: "cell", stepId: item.stepId, laneId: feelings.id } : { kind: "step", stepId: item.stepId };
}
