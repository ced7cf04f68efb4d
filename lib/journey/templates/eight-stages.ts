/** The whole way from a first thought to telling others, with everything most teams ask about. */
import type { Template } from "./template";
import { ACTIONS, FEELINGS, NOTES, OPPORTUNITIES, PAINS, THOUGHTS, TOUCHPOINTS } from "./template-lanes";

export const EIGHT_STAGES: Template = {
  stages: [
    { title: "Awareness", goal: "They notice a need, and us", steps: [{ title: "Something starts it" }] },
    { title: "Interest & research", goal: "They find answers they trust", steps: [{ title: "Looks around" }, { title: "Reads and asks" }] },
    { title: "Consideration", goal: "They see how we compare", steps: [{ title: "Compares options" }] },
    { title: "Decision & purchase", goal: "Buying is easy and feels right", steps: [{ title: "Decides" }, { title: "Buys" }] },
    { title: "Post-purchase", goal: "They know what happens next", steps: [{ title: "Waits" }, { title: "Receives and starts" }] },
    { title: "Support & engagement", goal: "Help comes before it hurts", steps: [{ title: "Needs help" }, { title: "Gets an answer" }] },
    { title: "Retention & loyalty", goal: "Coming back is worth it", steps: [{ title: "Comes back" }] },
    { title: "Advocacy & referral", goal: "They bring the next customer", steps: [{ title: "Tells others" }] },
  ],
  lanes: [ACTIONS, THOUGHTS, FEELINGS, TOUCHPOINTS, PAINS, NOTES, OPPORTUNITIES],
};
