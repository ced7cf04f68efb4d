/** The templates a journey can start from. */
export const JOURNEY_TEMPLATES = ["eight-stages", "five-stages", "six-moments", "service-blueprint", "empty"] as const;
export type JourneyTemplate = (typeof JOURNEY_TEMPLATES)[number];
