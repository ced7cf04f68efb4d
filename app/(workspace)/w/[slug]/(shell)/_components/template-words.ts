import type { JourneyTemplate } from "@/lib/journey/templates/names";

/** Templates in words, in the order they are offered. */
export const TEMPLATE_WORDS: readonly { template: JourneyTemplate; name: string; about: string }[] = [
  { template: "eight-stages", name: "Eight stages", about: "From awareness to advocacy" },
  { template: "five-stages", name: "Five stages", about: "Do, think and feel" },
  { template: "six-moments", name: "Six moments of truth", about: "From first need to review" },
  { template: "service-blueprint", name: "Service blueprint", about: "Front stage and back stage" },
  { template: "empty", name: "Empty map", about: "Name your own steps" },
];
