/** What the choices about a card are called. */
import type { Confidence, MomentOfTruth, Severity, Touchpoint } from "@/lib/journey/model";

type Words<T extends string> = Readonly<Record<T, string>>;
export const CONFIDENCE_WORDS: Words<Confidence> = { assumption: "Assumption", anecdote: "Anecdote", data: "Data", validated: "Validated" };
export const CONFIDENCE_MEANING: Words<Confidence> = {
  assumption: "We believe this; nobody has checked it.", anecdote: "Somebody told us, once or a few times.",
  data: "Numbers or several sources say so.", validated: "Tested with customers and found true.",
};
export const LINK_WORDS: Words<"solves" | "realises" | "causes" | "duplicates" | "relates"> = {
  solves: "Solves", realises: "Realises", causes: "Causes", duplicates: "Same as", relates: "Relates to",
};
/** The same seen from the other card. */
export const LINKED_WORDS: typeof LINK_WORDS = {
  solves: "Solved by", realises: "Realised by", causes: "Caused by", duplicates: "Same as", relates: "Relates to",
};
export const SEVERITY_WORDS: Words<Severity> = { low: "Low", medium: "Medium", high: "High" };
export const OUTCOME_WORDS: Words<NonNullable<MomentOfTruth["outcome"]>> = { "won": "Won", "at-risk": "At risk", "lost": "Lost" };
export const CONTACT_WORDS: Words<NonNullable<Touchpoint["contact"]>> = { direct: "Direct", indirect: "Indirect" };
export const MEDIA_WORDS: Words<NonNullable<Touchpoint["media"]>> = { paid: "Paid", owned: "Owned", earned: "Earned", shared: "Shared" };
