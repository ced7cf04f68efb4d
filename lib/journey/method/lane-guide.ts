/** What belongs in each lane, one example, and what a facilitator asks when it stays empty. */
import type { LaneType } from "../model";

export interface LaneGuide { readonly belongs: string; readonly example: string; readonly questions: readonly string[] }

export const LANE_GUIDE: Readonly<Record<LaneType, LaneGuide>> = {
  "actions": {
    belongs: "What the customer does here, as one could film it.", example: "Measures her foot on a sheet of paper.",
    questions: ["What would a camera see?", "What do they do just before and just after?", "Who does it differently, and why?"],
  },
  "thoughts": {
    belongs: "What goes through the customer’s head, in their own words.", example: "“Will these fit over thick socks?”",
    questions: ["What sentence did somebody really say to you?", "What are they unsure about?", "What do they take for granted?"],
  },
  "feelings": {
    belongs: "How the step feels, from −2 to +2. Each department may set its own.", example: "−1.5 while the parcel is nowhere to be seen.",
    questions: ["Where did their shoulders drop?", "Which department would set this differently?", "What would have to happen for one point more?"],
  },
  "touchpoints": {
    belongs: "Where the customer meets you or somebody who speaks for you. The main channel comes first.", example: "E-mail with the parcel’s number.",
    questions: ["Where do they meet us here, and where somebody else?", "Who has an eye on this touchpoint?", "Would anybody miss it?"],
  },
  "needs": {
    belongs: "What the customer has to get done here, whichever way it is solved.", example: "Know the size before paying.",
    questions: ["What are they really trying to get done?", "What would they do if we did not exist?"],
  },
  "expectations": {
    belongs: "What the customer takes for granted, from us or from others.", example: "An answer on the same day.",
    questions: ["Who taught them to expect this?", "Where do we promise more than we keep?"],
  },
  "questions": {
    belongs: "What the team does not know and wants to find out.", example: "How many give up before they find the form?",
    questions: ["What are we guessing here?", "Who could know?", "What would change if the answer were no?"],
  },
  "pain-points": {
    belongs: "What gets in the customer’s way, with how bad it is.", example: "The label has to be printed, and there is no printer.",
    questions: ["What do they complain about, and what do they only put up with?", "How many does it hit, and how hard?", "How would we prove it?"],
  },
  "gains": {
    belongs: "What goes better than the customer feared.", example: "The refund came the same evening.",
    questions: ["What do they tell others about?", "What must we never break?"],
  },
  "moments-of-truth": {
    belongs: "The moments at which trust is won or lost.", example: "SMOT: the first walk in the new boots.",
    questions: ["When does somebody decide for or against us?", "Was it won, is it at risk, or lost?"],
  },
  "opportunities": {
    belongs: "What could be better, before anybody says how.", example: "Returning without a printer.",
    questions: ["Which pain would be gone?", "Who would notice first?"],
  },
  "ideas": {
    belongs: "Ways to do it, however rough.", example: "A code on the phone instead of a label.",
    questions: ["What if it cost nothing?", "Which trade does this better?"],
  },
  "physical-evidence": {
    belongs: "What the customer holds, sees or receives.", example: "The box, the slip in it, the receipt.",
    questions: ["What is left in their hands afterwards?", "Does it say what we would say?"],
  },
  "frontstage": {
    belongs: "What people or systems of ours do in the customer’s sight.", example: "Support answers the call.",
    questions: ["Who of us does the customer see or hear?", "What do they see us struggle with?"],
  },
  "backstage": {
    belongs: "What we do out of the customer’s sight, for this step.", example: "The warehouse books the parcel in.",
    questions: ["What has to happen so that the step works?", "Where does work wait for somebody?"],
  },
  "support-processes": {
    belongs: "What others and their systems do so that we can do our part.", example: "The carrier’s nightly list.",
    questions: ["On whom do we lean here?", "What happens on the day it fails?"],
  },
  "goals": {
    belongs: "What the team wants of this step.", example: "Nobody has to ask where the parcel is.",
    questions: ["How would we know that it went well?", "Whose goal is it?"],
  },
  "metrics": {
    belongs: "How it is measured: where it stands, where it should be.", example: "Contacts per return, 1.8 → 0.6.",
    questions: ["Which number would move first?", "Who reads it, and how often?"],
  },
  "strategies": {
    belongs: "What the team has chosen to do, and who looks after it.", example: "Drop-off without a label in all shops by May.",
    questions: ["Which goal does it serve?", "What will we stop doing for it?"],
  },
  "department-notes": {
    belongs: "What each department sees from where it stands.", example: "Support: forty mails a day about this label.",
    questions: ["Who has not spoken here yet?", "What do you see that the others cannot?"],
  },
  "custom": {
    belongs: "Whatever this team calls it. Say in the lane’s name what belongs here.", example: "Legal: what has to be kept for ten years.",
    questions: ["Would somebody new know what to write here?"],
  },
};
