"use client";
/** The list behind an @ while a comment is written: what it offers, which one is meant, and what picking one writes. */
import { useState, type KeyboardEvent } from "react";
import type { Mentionable } from "./mention-spans";
import { mentionOffers, mentionQuery } from "./mention-spans";

export function useMentions(text: string, caret: number, names: readonly Mentionable[], onPick: (text: string, caret: number, picked: Mentionable) => void) {
  /** Closed with Escape for this @, until another is typed. */
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [pointed, setPointed] = useState(0);
  const query = mentionQuery(text, caret);
  const found = query ? mentionOffers(query.words, names) : [];
  // The whole name stands there already.
  const isDone = found.length === 1 && found[0]?.name.toLocaleLowerCase() === query?.words.trim().toLocaleLowerCase();
  const offers = query && query.from !== closedAt && !isDone ? found : [];
  const active = Math.min(pointed, Math.max(0, offers.length - 1));
  const pick = (offer: Mentionable) => {
    if (!query) return;
    const before = `${text.slice(0, query.from)}@${offer.name} `;
    setPointed(0);
    onPick(before + text.slice(caret).replace(/^ /, ""), before.length, offer);
  };
  /** True when the key was for the list. */
  const handleKey = ({ key, shiftKey, nativeEvent }: KeyboardEvent): boolean => {
    const offer = offers[active];
    if (!offer || nativeEvent.isComposing) return false;
    switch (key) {
      case "ArrowDown": setPointed((active + 1) % offers.length); return true;
      case "ArrowUp": setPointed((active - 1 + offers.length) % offers.length); return true;
      case "Enter": if (shiftKey) return false; pick(offer); return true;
      case "Tab": if (shiftKey) return false; pick(offer); return true;
      case "Escape": setClosedAt(query?.from ?? null); return true;
      default: return false;
    }
  };
  return { offers, active, pick, point: setPointed, handleKey };
}
