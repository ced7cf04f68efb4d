"use client";
/** A future-state map: a copy of a map that remembers what it came from. */
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { BoardData } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import { isAppError } from "@/lib/errors";
import { mapHref } from "../map-href";

export default function NewFutureDialog({ data, onClose }: { data: BoardData; onClose: () => void }) {
  const router = useRouter();
  const futures = data.maps.filter(({ state }) => state === "future").length;
  const [title, setTitle] = useState(futures === 0 ? "Future state" : `Future state ${futures + 1}`);
  const [fromMapId, setFromMapId] = useState(data.map.id);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    setProblem(undefined);
    try {
      const { id } = await apiFetch<{ id: string }>("POST", `/api/v1/journeys/${data.journey.id}/maps`, { state: "future", title: title.trim(), fromMapId });
      router.push(mapHref(data, id));
      router.refresh();
      onClose();
    } catch (error) {
      if (!isAppError(error)) throw error;
      setProblem(error.fields?.["title"] ?? error.userMessage);
      setSaving(false);
    }
  };
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="sm" title="New future-state map"
      description="It starts as a copy and remembers what it came from."
    >
      <form className="grid gap-4" onSubmit={handleSubmit}>
        <Field label="Name" error={problem}>
          {(control) => <TextInput {...control} autoFocus required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
        {data.maps.length > 1 && (
          <Field label="Copied from">
            {(control) => (
              <Select {...control} className="w-full" value={fromMapId} onChange={setFromMapId} options={data.maps.map((map) => ({ value: map.id, label: map.title }))} />
            )}
          </Field>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={saving} disabled={title.trim() === ""}>Create map</Button>
        </div>
      </form>
    </Dialog>
  );
}
