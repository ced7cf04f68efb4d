"use client";
/** Cards of the journey's maps that an action is about, found by their words. The maps are read when somebody wants to add one. */
import X from "lucide-react/icons/x";
import { useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Picker } from "@/components/ui/picker";
import { readCards, type KnownCard } from "../../../../../../../_components/journey-cards";
import { usePlanKit } from "./plan-kit";

export function CardsField({ value, onChange }: { value: readonly string[]; onChange: (ids: readonly string[]) => void }) {
  const { data } = usePlanKit();
  const [known, setKnown] = useState<readonly KnownCard[] | null>(null);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const handleLoad = async () => {
    setLoading(true);
    setProblem(null);
    try {
      setKnown(await readCards(data.maps));
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setLoading(false);
  };
  const wordsOf = (id: string): string => data.places[id]?.text ?? known?.find((card) => card.id === id)?.text ?? "a card that is no longer there";
  return (
    <div role="group" aria-label="Cards" className="grid gap-1.5">
      <span aria-hidden className="font-medium">Cards it is about</span>
      {value.length > 0 && (
        <ul className="grid gap-1">
          {value.map((id) => (
            <li key={id} className="flex items-center gap-1 rounded-sm bg-fill pl-2.5">
              <span className="min-w-0 flex-1 truncate">{wordsOf(id) || "without words"}</span>
              <IconButton label={`Take ${wordsOf(id)} away`} size="sm" onClick={() => onChange(value.filter((one) => one !== id))}><X size={13} aria-hidden /></IconButton>
            </li>
          ))}
        </ul>
      )}
      {known === null ? <div><Button size="sm" loading={loading} onClick={() => void handleLoad()}>Add a card</Button></div> : (
        <Picker
          label="Add a card" search="Find a card by its words" placeholder="Choose a card" className="field-border" value={null} onChange={(id) => onChange([...value, id])}
          options={known.filter(({ id, text }) => !value.includes(id) && text.trim() !== "").map(({ id, text, map }) => ({ value: id, label: text, description: map.title }))}
        />
      )}
      {problem !== null && <p role="alert" className="text-card font-medium text-bad">{problem}</p>}
    </div>
  );
}
