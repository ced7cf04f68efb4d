/** A feeling as people write it: "−1.6", "+1", "0,5", nothing at all. Pure. */
import { EMOTION_MAX, EMOTION_MIN } from "@/lib/journey/model";

export type FeelingWords = { readonly value: number | null } | { readonly problem: string };

/** Null for an empty field: no point. */
export function readFeelingWords(words: string): FeelingWords {
  const plain = words.trim().replace(/[−–]/g, "-").replace(",", ".");
  if (plain === "") return { value: null };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { problem: "Write a number from −2 to +2, such as −1.5." };
  const value = Number(plain);
  return value < EMOTION_MIN || value > EMOTION_MAX ? { problem: "A feeling lies between −2 and +2." } : { value: value + 0 };
}
