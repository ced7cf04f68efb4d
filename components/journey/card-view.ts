/** Everything a card shows, already looked up: names, codes and counts instead of ids. */
import type { Card } from "@/lib/journey/model";
import type { BoardDepartment } from "@/lib/contract/board";
import type { JourneyMetric } from "@/lib/contract/metrics";
import { sayPin, type Pin } from "./comments/pin";
import { CARD_WORDS } from "@/lib/journey/card-words";

export interface TypingColleague {
  readonly name: string;
  /** `#RRGGBB` of the department the person posts as. */
  readonly colour: string | null;
  /** Where their caret stands in the text, when it can be told. */
  readonly caret: number | null;
}
export interface CardDetails {
  readonly card: Card;
  readonly department: BoardDepartment | null;
  /** First name, or null when nobody knows. */
  readonly author: string | null;
  /** The department is not one of the author's: "Priya for Sales". */
  readonly forDepartment: boolean;
  /** Short, as in "10:42", "Mon", "12 Nov"; empty when unknown. */
  readonly time: string;
  /** Pieces of evidence. */
  readonly evidence: number;
  readonly metric: JourneyMetric | null;
  readonly channelName: string | null;
  /** Nothing supports it yet. */
  readonly assumed: boolean;
  /** Written lately: says by whom on its face. */
  readonly recent: boolean;
  readonly typing: TypingColleague | null;
  /** What is said about it. */
  readonly pin: Pin | null;
}

export type CardKind = "card" | "voice" | "need" | "back" | "note" | "metric";
export function cardKind({ card, metric }: Pick<CardDetails, "card" | "metric">): CardKind {
  switch (card.type) {
    case "thought": return "voice";
    case "need": case "expectation": return "need";
    case "backstage": case "support-process": return "back";
    case "note": return "note";
    case "metric": case "goal": return metric ? "metric" : "card";
    case "action": case "touchpoint": case "question": case "pain-point": case "gain": case "moment-of-truth":
    case "opportunity": case "idea": case "physical-evidence": case "frontstage": case "strategy":
      return "card";
  }
}

/** "Tom", "Priya for Sales". */
export const bylineOf = ({ author, department, forDepartment }: Pick<CardDetails, "author" | "department" | "forDepartment">): string => {
  const name = author ?? "Someone";
  return forDepartment && department ? `${name} for ${department.name}` : name;
};

/** The accessible name: kind, words, what the marks say, and whose it is. */
export function cardLabel(details: CardDetails): string {
  const { card, department, forDepartment, author, time, evidence, metric, channelName, assumed, typing, pin } = details;
  const parts = [
    `${card.momentOfTruth ? `${card.momentOfTruth.code} ` : ""}${CARD_WORDS[card.type]}: ${card.text === "" ? "no words yet" : card.text}`,
    metric ? `${metric.name}` : null,
    channelName,
    card.momentOfTruth?.outcome?.replace("-", " ") ?? null,
    card.type === "question" ? (card.answered ? "answered" : "open") : null,
    card.severity ? `${card.severity} severity` : null,
    evidence > 0 ? `${evidence} ${evidence === 1 ? "piece" : "pieces"} of evidence` : null,
    card.votes ? `${card.votes.total} ${card.votes.total === 1 ? "vote" : "votes"}` : null,
    assumed ? "assumption" : null,
    department && !forDepartment ? department.name : null,
    author || forDepartment ? `by ${bylineOf(details)}` : null,
    time === "" ? null : time,
    pin ? sayPin(pin) : null,
    typing ? `${typing.name} is typing` : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
