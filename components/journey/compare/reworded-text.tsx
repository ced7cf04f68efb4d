/** One side of a text that was reworded: on the left what went, on the right what came. */
import type { Words } from "@/lib/journey/diff/words";

export function RewordedText({ words, side }: { words: readonly Words[]; side: "before" | "after" }) {
  return words.map(({ kind, text }, index) => {
    if (kind === "same") return <span key={index}>{text}</span>;
    if (kind === "removed") return side === "before" ? <del key={index} className="diff-del">{text}</del> : null;
    return side === "after" ? <ins key={index} className="diff-ins">{text}</ins> : null;
  });
}
