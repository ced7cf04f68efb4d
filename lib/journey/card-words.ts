/** What each type of card is called, for people. */
import type { CardType } from "./model";

export const CARD_WORDS: Readonly<Record<CardType, string>> = {
  "action": "Action", "thought": "Thought", "touchpoint": "Touchpoint", "need": "Need", "expectation": "Expectation",
  "question": "Question", "pain-point": "Pain point", "gain": "Gain", "moment-of-truth": "Moment of truth",
  "opportunity": "Opportunity", "idea": "Idea", "physical-evidence": "Physical evidence", "frontstage": "Frontstage",
  "backstage": "Backstage", "support-process": "Support process", "goal": "Goal", "metric": "Metric",
  "strategy": "Strategy", "note": "Note",
};
