"use client";
/** A gap of the chosen changes: what it is called. */
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { apiFetch } from "@/lib/contract/client";
import { gapChangesOf, gapTitleFrom } from "@/lib/journey/diff/rows/row-gaps";
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import { useCompareKit } from "./compare-kit";
import { usePlanChange } from "./use-plan-change";

const SHOWN = 6;

export function NewGapDialog({ rows, drafts, onClose, onMade }: {
  rows: readonly DiffRow[];
  /** Titles typed before and left, by the rows they were for. */
  drafts: Map<string, string>;
  onClose: () => void;
  onMade: () => void;
}) {
  const { data } = useCompareKit();
  const { change, working } = usePlanChange();
  const key = rows.map(({ id }) => id).join();
  const [title, setTitle] = useState(() => drafts.get(key) ?? gapTitleFrom(rows));
  const [problem, setProblem] = useState<string | undefined>();
  const story = rows.flatMap((row) => row.story);
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const done = await change(() => apiFetch("POST", `/api/v1/journeys/${data.journey.id}/gaps`, {
      title: title.trim(), futureMapId: data.map.id, changes: gapChangesOf(rows),
    }), setProblem);
    if (!done) return;
    drafts.delete(key);
    onMade();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="New gap" description="Changes that the team treats together. A gap becomes an action with an owner.">
      <form className="grid gap-4" onSubmit={handleSubmit}>
        <Field label="Title" error={problem}>
          {(control) => <TextInput {...control} autoFocus required maxLength={500} value={title} onChange={({ target }) => {
            setTitle(target.value);
            drafts.set(key, target.value);
          }} />}
        </Field>
        <ul aria-label="Changes in it" className="grid list-disc gap-1 pl-4 text-ink-2">
          {story.slice(0, SHOWN).map((sentence) => <li key={sentence}>{sentence}</li>)}
          {story.length > SHOWN && <li>And {story.length - SHOWN} more.</li>}
        </ul>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={working} disabled={title.trim() === ""}>Make gap</Button>
        </div>
      </form>
    </Dialog>
  );
}
