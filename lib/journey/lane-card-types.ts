/** Which type a card has of itself in a lane of each type: the singular of the lane's. */
import type { CardType, LaneType } from "./model";

export const CARD_TYPE_OF_LANE: Readonly<Record<LaneType, CardType>> = {
  "actions": "action", "thoughts": "thought", "feelings": "note", "touchpoints": "touchpoint", "needs": "need",
  "expectations": "expectation", "questions": "question", "pain-points": "pain-point", "gains": "gain",
  "moments-of-truth": "moment-of-truth", "opportunities": "opportunity", "ideas": "idea",
  "physical-evidence": "physical-evidence", "frontstage": "frontstage", "backstage": "backstage",
  "support-processes": "support-process", "goals": "goal", "metrics": "metric", "strategies": "strategy",
  "department-notes": "note", "custom": "note",
};
