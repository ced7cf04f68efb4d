/** What each lane type is called: as a default title and on the phone. */
import type { LaneType } from "@/lib/journey/model";

export interface LaneWords {
  /** Default title of a new lane. */
  readonly title: string;
  readonly subtitle?: string;
  /** As a heading of one step on the phone ("Does"); absent: the lane's own title. */
  readonly verb?: string;
  readonly group: "journey" | "blueprint" | "management";
}

export const LANE_WORDS: Readonly<Record<LaneType, LaneWords>> = {
  "actions": { title: "Customer actions", subtitle: "Do", verb: "Does", group: "journey" },
  "thoughts": { title: "Thinking", subtitle: "In their words", verb: "Thinks", group: "journey" },
  "feelings": { title: "Feeling", subtitle: "Emotion curve", verb: "Feels", group: "journey" },
  "touchpoints": { title: "Touchpoints", subtitle: "Main channel first", group: "journey" },
  "needs": { title: "Needs", group: "journey" },
  "expectations": { title: "Expectations", group: "journey" },
  "questions": { title: "Questions", group: "journey" },
  "pain-points": { title: "Pain points", subtitle: "By severity", group: "journey" },
  "gains": { title: "Gains", group: "journey" },
  "moments-of-truth": { title: "Moments of truth", subtitle: "<ZMOT to UMOT", group: "journey" },
  "opportunities": { title: "Opportunities", subtitle: "By votes", group: "journey" },
  "ideas": { title: "Ideas", subtitle: "What if", group: "journey" },
  "physical-evidence": { title: "Physical evidence", group: "blueprint" },
  "frontstage": { title: "Frontstage", subtitle: "What customers see us do", group: "blueprint" },
  "backstage": { title: "Backstage", subtitle: "Behind the scenes", group: "blueprint" },
  "support-processes": { title: "Support processes", group: "blueprint" },
  "goals": { title: "Goals", group: "management" },
  "metrics": { title: "Goals and KPIs", subtitle: "Baseline → target", group: "management" },
  "strategies": { title: "Strategies", group: "management" },
  "department-notes": { title: "Department notes", group: "management" },
  "custom": { title: "New lane", group: "management" },
};

export const LANE_GROUPS: readonly { readonly group: LaneWords["group"]; readonly title: string }[] = [
  { group: "journey", title: "The customer" },
  { group: "blueprint", title: "Service blueprint" },
  { group: "management", title: "The team" },
];
