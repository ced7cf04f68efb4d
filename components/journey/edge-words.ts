/** What connections between steps are called. */
import type { Edge, EdgeKind } from "@/lib/journey/model";

export const EDGE_WORDS: Readonly<Record<EdgeKind, { readonly name: string; readonly meaning: string }>> = {
  skip: { name: "Skip", meaning: "Some leave out what is between" },
  branch: { name: "Branch", meaning: "Some go another way" },
  wait: { name: "Wait", meaning: "Time passes before it goes on" },
  repeat: { name: "Repeat", meaning: "It is done again" },
  loop: { name: "Loop", meaning: "The end feeds a new beginning" },
};

export const NOBODY_WAITS = "nobody owns this wait";

/** “Skips from Pays to Tells walking group, “They fit”” */
export function describeEdge(edge: Edge, from: string, to: string, owner: string | null): string {
  const [first, second] = [from || "Untitled", to || "Untitled"];
  const label = edge.label?.replace(/^“(.*)”$/, "$1");
  const owned = owner !== null ? `, owned by ${owner}` : edge.kind === "wait" ? `, ${NOBODY_WAITS}` : "";
  return `${sentence(edge, first, second)}${label ? `, “${label}”` : ""}${owned}`;
}

function sentence({ kind, fromStepId, toStepId }: Edge, from: string, to: string): string {
  if (fromStepId === toStepId && kind === "wait") return `Waits at ${from}`;
  if (fromStepId === toStepId && kind === "repeat") return `Repeats ${from}`;
  switch (kind) {
    case "skip": return `Skips from ${from} to ${to}`;
    case "branch": return `Branches from ${from} to ${to}`;
    case "wait": return `Waits between ${from} and ${to}`;
    case "repeat": return `Repeats from ${from} to ${to}`;
    case "loop": return `Loops from ${from} to ${to}`;
  }
}
