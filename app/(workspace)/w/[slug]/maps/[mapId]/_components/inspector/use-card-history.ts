"use client";
/** Reads a card's history, and reads it again when the card has changed and the change is saved. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { CardHistory, CardHistoryEntry } from "@/lib/contract/card-history";
import { apiFetch } from "@/lib/contract/client";
import { problemMessage } from "@/app/_components/show-problem";
import { useBoardKit } from "../board-kit";

/** While somebody types, the history is read at most this often, ms. */
const REST_MS = 700;

export interface CardHistoryState {
  /** Null: not read yet. */
  readonly known: CardHistory | null;
  readonly problem: string | null;
  /** Not in step with the server: what is shown may be from before. */
  readonly away: boolean;
  readonly again: () => void;
  readonly earlier: () => void;
}

/** For one card: give the component that uses it a key. */
export function useCardHistory(cardId: string): CardHistoryState {
  const kit = useBoardKit();
  const [known, setKnown] = useState<CardHistory | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const isFirst = useRef(true);
  const card = useReadableSelector(kit.session.map, (map) => map.cards.get(cardId));
  const inStep = useReadableSelector(kit.session.status, ({ kind }) => kind === "saved");
  const away = useReadableSelector(kit.session.status, ({ kind }) => kind !== "saved" && kind !== "saving");
  const mapId = kit.data.map.id;
  const read = useCallback(async (before?: string): Promise<CardHistory> =>
    apiFetch("GET", `/api/v1/maps/${mapId}/cards/${cardId}/history${before === undefined ? "" : `?before=${encodeURIComponent(before)}`}`), [mapId, cardId]);
  useEffect(() => {
    if (!inStep) return undefined;
    let stale = false;
    const timer = setTimeout(() => {
      read().then(
        (page) => {
          if (stale) return;
          setProblem(null);
          setKnown((before) => withEarlier(page, before));
        },
        (error: unknown) => { if (!stale) setProblem(problemMessage(error)); },
      );
    }, isFirst.current ? 0 : REST_MS);
    isFirst.current = false;
    return () => {
      stale = true;
      clearTimeout(timer);
    };
    // `card` and `tries` only say that it is time again.
  }, [read, card, inStep, tries]);
  const again = () => {
    setProblem(null);
    setTries(tries + 1);
  };
  const earlier = () => {
    if (known?.before === undefined) return;
    read(known.before).then(
      (page) => setKnown((shown) => shown && { ...page, entries: [...shown.entries, ...page.entries.filter(({ at }) => isBefore(at, shown.entries))] }),
      (error: unknown) => setProblem(problemMessage(error)),
    );
  };
  return { known, problem, away, again, earlier };
}

/** What was already fetched of earlier times stays behind a newer first page. */
function withEarlier(page: CardHistory, before: CardHistory | null): CardHistory {
  const earlier = before?.entries.filter(({ at }) => isBefore(at, page.entries)) ?? [];
  return earlier.length > 0 && before ? { ...before, entries: [...page.entries, ...earlier] } : page;
}
const isBefore = (at: string, entries: readonly CardHistoryEntry[]): boolean => {
  const oldest = entries.at(-1);
  return oldest !== undefined && at < oldest.from;
};
