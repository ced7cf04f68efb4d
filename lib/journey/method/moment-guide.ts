/** The six moments of truth as a facilitator brings them up: what happens in the customer, and what the team asks itself. */
import type { MomentCode } from "../model";

export interface MomentGuide { readonly name: string; readonly voice: string; readonly meaning: string; readonly questions: readonly string[] }

export const MOMENT_GUIDE: Readonly<Record<MomentCode, MomentGuide>> = {
  "<ZMOT": {
    name: "Less than zero", voice: "I don’t know.", meaning: "Something has happened, and the need has no name yet.",
    questions: ["What sets it off, and in whose life?", "Where are these people when it happens?", "What of ours could they come across without looking for it?"],
  },
  "ZMOT": {
    name: "Zero", voice: "This is the problem. I need a solution.", meaning: "They look around, in many small moments and mostly without us.",
    questions: ["Which questions do they type, ask or say?", "Who answers them today: we, friends, or a competitor?", "Which of these places do we pay for, own, earn or share?"],
  },
  "FMOT": {
    name: "First", voice: "I want to buy, but…", meaning: "A few seconds in which they are convinced or not.",
    questions: ["What is the “but”?", "Does what they see speak to their need, or to our product?", "What would make them sure without another click?"],
  },
  "AMOT": {
    name: "Actual", voice: "When will it arrive?", meaning: "They have paid and hold nothing yet.",
    questions: ["Which department owns the wait?", "What tells them that all is well, before they ask?", "When does waiting turn into doubt?"],
  },
  "SMOT": {
    name: "Second", voice: "Let’s use it.", meaning: "The thing has to keep what was promised.",
    questions: ["Where do they get stuck the first time?", "How fast does help reach them, and in what words?", "How easy is it to give it back or have it mended?"],
  },
  "UMOT": {
    name: "Ultimate", voice: "I bought this and it’s…", meaning: "They tell others, and become somebody else’s zero moment.",
    questions: ["Where do they tell it, and who of us listens?", "Who answers, and by when?", "What of it could become an offer, a fix or a story?"],
  },
};
