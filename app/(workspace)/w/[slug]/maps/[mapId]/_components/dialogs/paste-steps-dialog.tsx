"use client";
/** A list becomes steps, one per line. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { useBoardKit } from "../board-kit";
import { startMap } from "../structure-actions";
import { closeThen } from "./close-then";

const MOST_STEPS = 500;

/** One title per line; bullets and numbers in front are left out. */
export const titlesOf = (list: string): readonly string[] =>
  list.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, "").trim()).filter((line) => line !== "");

export default function PasteStepsDialog({ onClose }: { onClose: () => void }) {
  const kit = useBoardKit();
  const [list, setList] = useState("");
  const titles = titlesOf(list);
  const tooMany = titles.length > MOST_STEPS;
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title="Paste a list" description="One step per line."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary" disabled={titles.length === 0 || tooMany}
            onClick={() => closeThen(onClose, () => startMap(kit, titles))}
          >{titles.length === 0 ? "Add steps" : `Add ${titles.length} ${titles.length === 1 ? "step" : "steps"}`}</Button>
        </>
      }
    >
      <Field label="Steps" hideLabel error={tooMany ? `A map holds ${MOST_STEPS} steps; this list has ${titles.length}.` : undefined}>
        {(control) => (
          <TextArea
            {...control} autoFocus rows={8} value={list} placeholder={"Searches for boots\nCompares reviews\nPays at checkout"}
            onChange={(event) => setList(event.target.value)} className="max-h-80"
          />
        )}
      </Field>
    </Dialog>
  );
}
