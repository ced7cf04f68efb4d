/** The short form: what customers do, think and feel. */
import type { Template } from "./template";
import { ACTIONS, FEELINGS, NOTES, THOUGHTS } from "./template-lanes";

export const FIVE_STAGES: Template = {
  stages: [
    { title: "Awareness", steps: [{ title: "Hears of us" }] },
    { title: "Consideration", steps: [{ title: "Weighs us up" }] },
    { title: "Purchase", steps: [{ title: "Buys" }] },
    { title: "Retention", steps: [{ title: "Uses it and stays" }] },
    { title: "Advocacy", steps: [{ title: "Recommends us" }] },
  ],
  lanes: [ACTIONS, THOUGHTS, FEELINGS, NOTES],
};
