/** The six moments of truth, each with the questions a team has to answer there. */
import type { Template } from "./template";
import { ACTIONS, FEELINGS, NOTES, THOUGHTS, TOUCHPOINTS } from "./template-lanes";

export const SIX_MOMENTS: Template = {
  stages: [
    { title: "Less than zero", goal: "Who is it for, where do they spend their time, what would make them aware?", steps: [{ title: "Something happens", moment: "<ZMOT" }] },
    { title: "Zero moment", goal: "What do they want to know, and where do they find it?", steps: [{ title: "Looks for a solution", moment: "ZMOT" }] },
    { title: "First moment", goal: "What makes them hesitate, and what do we say to it?", steps: [{ title: "Stands before the offer", moment: "FMOT" }] },
    { title: "Actual moment", goal: "Who owns the wait, and what keeps them sure?", steps: [{ title: "Waits for it", moment: "AMOT" }] },
    { title: "Second moment", goal: "Does it do what we promised, and who helps if not?", steps: [{ title: "Uses it", moment: "SMOT" }] },
    { title: "Ultimate moment", goal: "Where do they talk about it, and who listens?", steps: [{ title: "Shares the experience", moment: "UMOT" }] },
  ],
  lanes: [
    ACTIONS, THOUGHTS, FEELINGS, { type: "moments-of-truth", title: "Moments of truth", subtitle: "<ZMOT to UMOT" }, TOUCHPOINTS,
    { type: "questions", title: "Questions", subtitle: "Theirs, and are they answered?" }, NOTES,
  ],
};
