"use client";
/** What has to be true for this card to be right: each with where it comes from, and whether it holds. */
import X from "lucide-react/icons/x";
import { useState, type KeyboardEvent } from "react";
import { DraftText } from "@/components/ui/draft-text";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Assumption, Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setLists } from "../card-fields";

const HOLDS = [{ value: "unknown", label: "Not known yet" }, { value: "yes", label: "Holds" }, { value: "no", label: "Does not hold" }] as const;
const MOST_LETTERS = 2_000;

export function AssumptionsField({ card }: { card: Card }) {
  const kit = useBoardKit();
  const [draft, setDraft] = useState("");
  const set = (change: (now: readonly Assumption[]) => readonly Assumption[]) => setLists(kit, [card.id], "assumptions", change);
  const assumptions = card.assumptions ?? [];
  /** Only while it still stands there as it was read: a colleague may have taken it away. */
  const replace = (index: number, was: Assumption, next: readonly Assumption[]) =>
    set((now) => (now[index]?.text === was.text ? now.flatMap((one, at) => (at === index ? next : [one])) : now));
  const add = () => {
    const text = draft.trim();
    setDraft("");
    if (text !== "") set((now) => [...now, { text }]);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <section aria-label="Assumptions" className="grid gap-1.5">
      <h3 className="pt-2 text-ink-3">Assumptions</h3>
      {assumptions.map((assumption, index) => (
        <div key={index} role="group" aria-label={`Assumption ${index + 1}`} className="grid gap-0.5 rounded-md border border-dashed border-line-3 p-1 [&_textarea]:px-1.5 [&_textarea]:py-1 [&_textarea:not(:hover,:focus)]:shadow-none">
          <DraftText label="Assumption" maxLength={MOST_LETTERS} value={assumption.text}
            onCommit={(typed) => typed.trim() !== "" && replace(index, assumption, [{ ...assumption, text: typed.trim() }])} />
          <DraftText label="Where it comes from" maxLength={MOST_LETTERS} value={assumption.source ?? ""} placeholder="Where it comes from"
            onCommit={(typed) => replace(index, assumption, [withSource(assumption, typed.trim())])} />
          <div className="flex items-center justify-between">
            <Select label="Does it hold?" quiet options={HOLDS} value={assumption.holds === undefined ? "unknown" : assumption.holds ? "yes" : "no"}
              onChange={(holds) => replace(index, assumption, [withHolds(assumption, holds)])} />
            <IconButton label={`Remove ${assumption.text}`} size="sm" onClick={() => replace(index, assumption, [])}><X size={12} aria-hidden /></IconButton>
          </div>
        </div>
      ))}
      <TextInput aria-label="Add an assumption" placeholder="Add what has to be true" maxLength={MOST_LETTERS} value={draft}
        onChange={(event) => setDraft(event.target.value)} onKeyDown={handleKeyDown} onBlur={add} />
    </section>
  );
}

const withSource = ({ source: _source, ...rest }: Assumption, source: string): Assumption => (source === "" ? rest : { ...rest, source });
const withHolds = ({ holds: _holds, ...rest }: Assumption, holds: (typeof HOLDS)[number]["value"]): Assumption =>
  (holds === "unknown" ? rest : { ...rest, holds: holds === "yes" });
