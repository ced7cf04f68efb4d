/** What the customer meets, and everything behind it that has to work. */
import type { Template } from "./template";
import { ACTIONS, FEELINGS, NOTES, PAINS } from "./template-lanes";

export const SERVICE_BLUEPRINT: Template = {
  stages: [
    { title: "Before", steps: [{ title: "Finds the service" }, { title: "Asks or books" }] },
    { title: "During", steps: [{ title: "Arrives" }, { title: "Is served" }, { title: "Pays" }] },
    { title: "After", steps: [{ title: "Gets a follow-up" }] },
  ],
  lanes: [
    { type: "physical-evidence", title: "Physical evidence", subtitle: "What they see and hold" }, ACTIONS, FEELINGS,
    { type: "frontstage", title: "Frontstage", subtitle: "What we do in their sight" },
    { type: "backstage", title: "Backstage", subtitle: "What we do out of sight" },
    { type: "support-processes", title: "Support processes", subtitle: "Systems and partners" }, PAINS, NOTES,
  ],
};
