/** The rows templates share. */
import type { TemplateLane } from "./template";

export const ACTIONS: TemplateLane = { type: "actions", title: "Customer actions", subtitle: "Do" };
export const THOUGHTS: TemplateLane = { type: "thoughts", title: "Thinking", subtitle: "In their words" };
export const FEELINGS: TemplateLane = { type: "feelings", title: "Feeling", subtitle: "From −2 to +2" };
export const TOUCHPOINTS: TemplateLane = { type: "touchpoints", title: "Touchpoints", subtitle: "Main channel first" };
export const PAINS: TemplateLane = { type: "pain-points", title: "Pain points", subtitle: "What gets in the way" };
export const NOTES: TemplateLane = { type: "department-notes", title: "Department notes", subtitle: "What each of us sees" };
export const OPPORTUNITIES: TemplateLane = { type: "opportunities", title: "Opportunities", subtitle: "What we could do" };
