"use client";
/** What was pasted becomes the map: a list its steps, one per line; a table from a spreadsheet the whole wall. */
import { useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { readPasted, type Pasted } from "@/lib/journey/paste/read-pasted";
import { MOST, wallProblem } from "@/lib/journey/paste/wall-limits";
import { useBoardKit } from "../board-kit";
import { startMap } from "../lane-actions";
import { startFromWall } from "../wall-actions";
import { closeThen } from "./close-then";
import { WallPreview } from "./wall-preview";

/** `text`: what was pasted on the map itself; it is shown as what it becomes, and can still be edited. */
export default function PasteStepsDialog({ text: pastedText = "", onClose }: { text?: string; onClose: () => void }) {
  const kit = useBoardKit();
  const [text, setText] = useState(pastedText);
  const [isEditing, setEditing] = useState(pastedText === "");
  const pasted = useMemo(() => readPasted(text, kit.data.departments), [text, kit.data.departments]);
  const taken = useReadableSelector(kit.session.map, (map) => map.stages.length > 0);
  const lanes = useReadableSelector(kit.session.map, (map) => map.lanes.length);
  const isWall = pasted.kind === "wall";
  const problem = problemOf(pasted, lanes, taken);
  const addButton = useRef<HTMLButtonElement>(null);
  const handleAdd = () => closeThen(onClose, () => (pasted.kind === "wall" ? startFromWall(kit, pasted.wall) : startMap(kit, pasted.titles)));
  const isHidden = isWall && !isEditing;
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title={isWall ? "Add this table as a map" : "Paste a list or a table"}
      size={isWall ? "lg" : "md"} {...(isHidden && problem === undefined ? { initialFocus: addButton } : {})}
      description={isWall ? "Stages across, lanes down, a note for each line in a cell." : "One step per line, or a table from a spreadsheet: stages across, lanes down."}
      footer={
        <>
          {isHidden && <span className="mr-auto"><Button variant="quiet" onClick={() => setEditing(true)}>Edit the text</Button></span>}
          <Button onClick={onClose}>Cancel</Button>
          <Button ref={addButton} variant="primary" disabled={problem !== undefined || isEmpty(pasted)} onClick={handleAdd}>{wordsOnButton(pasted)}</Button>
        </>
      }
    >
      {isHidden ? (
        problem !== undefined && <p role="alert" className="mb-3 text-bad">{problem}</p>
      ) : (
        <Field label="List or table" hideLabel error={problem}>
          {(control) => (
            <TextArea
              {...control} autoFocus rows={8} value={text} placeholder={"Searches for boots\nCompares reviews\nPays at checkout"}
              onChange={(event) => { setText(event.target.value); setEditing(true); }}
              className={isWall ? "max-h-40" : "max-h-80"}
            />
          )}
        </Field>
      )}
      {isWall && <div className={isHidden ? "" : "mt-4"}><WallPreview wall={pasted.wall} /></div>}
    </Dialog>
  );
}

const isEmpty = (pasted: Pasted): boolean => pasted.kind === "list" && pasted.titles.length === 0;

function wordsOnButton(pasted: Pasted): string {
  if (pasted.kind === "wall") return "Add to map";
  const { length } = pasted.titles;
  return length === 0 ? "Add steps" : `Add ${length} ${length === 1 ? "step" : "steps"}`;
}

function problemOf(pasted: Pasted, lanes: number, taken: boolean): string | undefined {
  if (pasted.kind === "wall") return taken ? "Somebody began this map in the meantime; a table needs an empty one." : wallProblem(pasted.wall, lanes) ?? undefined;
  const { length } = pasted.titles;
  return length > MOST.steps ? `A map holds ${MOST.steps} steps; this list has ${length}.` : undefined;
}
