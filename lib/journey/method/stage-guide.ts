/** Questions for a stage, by what its name says it is; a name nobody knows gets those that fit every stage. */
export interface StageGuide { readonly about: string; readonly questions: readonly string[] }

const ANY: StageGuide = {
  about: "Any stage",
  questions: ["How does the customer get into this stage, and out of it?", "Who leaves here, and where do they go?", "How would we notice that it went well?", "What does each department see that the others do not?"],
};

/** The first that fits wins: "post-purchase" is no purchase. */
const GUIDES: readonly (readonly [RegExp, StageGuide])[] = [
  [/aware|attract|discover|trigger|notice/i, {
    about: "Becoming aware", questions: ["What happens in their life before they have heard of us?", "Where do they come across us by chance?", "Which word would they use for the problem?", "Whom do they believe?"],
  }],
  [/interest|research|learn|explor|search/i, {
    about: "Looking around", questions: ["What do they look for first, and with which words?", "Which answers do they find from others?", "What do they still not know after our pages?", "When do they put it off?"],
  }],
  [/consider|compar|evaluat|shortlist|choose/i, {
    about: "Comparing", questions: ["With what do they compare us, and by what?", "Who else has a say?", "What makes them drop us without telling us?", "Which promise do they doubt?"],
  }],
  [/post[-\s]?purchase|after[-\s]?(sale|purchase)|onboard|deliver|receiv|wait/i, {
    about: "Right after buying", questions: ["What do they know about what comes next?", "Who owns the time until it arrives?", "What happens in the first hour with it?", "What do they regret?"],
  }],
  [/purchas|buy|decision|decid|order|checkout|pay|book/i, {
    about: "Deciding and buying", questions: ["What is the last doubt before they pay?", "Where do they turn round, and at which field?", "What do they have to ask somebody for?", "What do they learn about the price too late?"],
  }],
  [/support|service|help|engag|use|using|return|repair/i, {
    about: "Using it and getting help", questions: ["What makes them ask for help the first time?", "How often do they have to say it again?", "Which questions could answer themselves?", "What do they put up with in silence?"],
  }],
  [/retain|retention|loyal|renew|stay|repeat/i, {
    about: "Coming back", questions: ["Why would they come back, but for habit?", "What do they notice us remember?", "When do they look elsewhere?", "What does staying cost them?"],
  }],
  [/advoca|referr|recommend|share|review/i, {
    about: "Telling others", questions: ["What do they tell, and to whom?", "Who of us hears it and answers?", "What do those who left tell?", "Whose first moment does it become?"],
  }],
];

export const stageGuide = (title: string): StageGuide => GUIDES.find(([name]) => name.test(title))?.[1] ?? ANY;
