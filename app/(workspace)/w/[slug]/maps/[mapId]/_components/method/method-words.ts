/** The eight steps of the method in words. Pure. */
import type { MethodStanding, MethodStep } from "@/lib/journey/method/progress";

export const METHOD_WORDS: Readonly<Record<MethodStep, { readonly title: string; readonly asks: string }>> = {
  personas: { title: "Personas", asks: "Whose journey is it?" },
  map: { title: "Map", asks: "What does the customer do, step by step?" },
  touchpoints: { title: "Touchpoints", asks: "Where do they meet us?" },
  needs: { title: "Needs and expectations", asks: "What do they have to get done, and what do they take for granted?" },
  goals: { title: "Goals and KPIs", asks: "What do we want, and how will we know?" },
  strategies: { title: "Strategies", asks: "What will we do about it?" },
  track: { title: "Implement and track", asks: "Who looks after it?" },
  optimise: { title: "Optimise", asks: "How should it be, and what has changed since?" },
};

export const STATE_WORDS: Readonly<Record<MethodStanding["state"], string>> = { nothing: "not begun", begun: "begun", there: "there" };
