"use client";
/** Splits a step: the name of its second part, and which of its notes go there. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { selectCell } from "@/lib/journey/selectors/cells";
import { useBoardKit } from "../board-kit";
import { splitStep } from "../split-and-merge";
import { closeThen } from "./close-then";

export default function SplitStepDialog({ stepId, onClose }: { stepId: string; onClose: () => void }) {
  const kit = useBoardKit();
  const [lanes] = useState(() => {
    const map = kit.session.map.get();
    return map.lanes.map((lane) => ({ lane, cards: selectCell(map, stepId, lane.id) })).filter(({ cards }) => cards.length > 0);
  });
  const [step] = useState(() => kit.session.map.get().stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId));
  const [title, setTitle] = useState("");
  // Of each cell the later half: what stands further down mostly comes later.
  const [going, setGoing] = useState<ReadonlySet<string>>(() =>
    new Set(lanes.flatMap(({ cards }) => cards.slice(Math.ceil(cards.length / 2)).map(({ id }) => id))));
  const toggle = (id: string, goes: boolean) => {
    const next = new Set(going);
    if (goes) next.add(id);
    else next.delete(id);
    setGoing(next);
  };
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title={`Split ${step?.title || "this step"}`}
      description="The feelings stay with the first part; what leads to other steps leaves from the second."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary" disabled={title.trim() === ""}
            onClick={() => closeThen(onClose, () => splitStep(kit, stepId, title.trim(), [...going]))}
          >Split step</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label="Name of the second step">
          {(control) => <TextInput {...control} autoFocus maxLength={500} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
        {lanes.length > 0 && <p className="text-ink-2">Notes that go to the second step</p>}
        {lanes.map(({ lane, cards }) => (
          <fieldset key={lane.id} className="grid gap-1.5">
            <legend className="mb-1 text-micro font-semibold text-ink-3">{lane.title || "Untitled"}</legend>
            {cards.map((card) => (
              <Checkbox key={card.id} label={card.text || "No words"} checked={going.has(card.id)} onChange={(event) => toggle(card.id, event.target.checked)} />
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
