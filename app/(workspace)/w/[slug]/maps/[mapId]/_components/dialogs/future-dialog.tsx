"use client";
/** What a future is about: its name, what its makers expect, how far it has come. */
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { TextArea, TextInput } from "@/components/ui/text-input";
import type { BoardData } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import { FUTURE_STATUSES, type FutureStatus } from "@/lib/contract/future-status";
import { isAppError } from "@/lib/errors";
import { can } from "@/lib/policy/can";
import { STATUS_WORDS } from "../future-words";

export default function FutureDialog({ data, onClose }: { data: Pick<BoardData, "map" | "me">; onClose: () => void }) {
  const { map } = data;
  const router = useRouter();
  const mayEdit = can(data.me, "map.edit");
  const [title, setTitle] = useState(map.title);
  const [hypothesis, setHypothesis] = useState(map.hypothesis ?? "");
  const [status, setStatus] = useState<FutureStatus>(map.status ?? "idea");
  const [saving, setSaving] = useState(false);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  if (!mayEdit) {
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} size="sm" title={map.title} description={STATUS_WORDS[status]}>
        <p className="whitespace-pre-wrap">{map.hypothesis ?? "Nobody has written down yet what is expected of it."}</p>
      </Dialog>
    );
  }
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    setProblems({});
    try {
      await apiFetch("PATCH", `/api/v1/maps/${map.id}`, { title: title.trim(), hypothesis: hypothesis.trim() === "" ? null : hypothesis.trim(), status });
      router.refresh();
      onClose();
    } catch (error) {
      if (!isAppError(error)) throw error;
      setProblems(error.fields && Object.keys(error.fields).length > 0 ? error.fields : { title: error.userMessage });
      setSaving(false);
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="sm" title="About this future">
      <form className="grid gap-4" onSubmit={handleSubmit}>
        <Field label="Name" error={problems["title"]}>
          {(control) => <TextInput {...control} autoFocus required maxLength={500} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
        <Field label="What do you expect to change?" optional error={problems["hypothesis"]}>
          {(control) => <TextArea {...control} rows={3} maxLength={10_000} placeholder="If nobody needs a printer, contacts per return halve." value={hypothesis} onChange={(event) => setHypothesis(event.target.value)} />}
        </Field>
        <div className="grid justify-items-start gap-1.5">
          <span className="font-medium">How far it has come</span>
          <Segmented label="How far it has come" value={status} onChange={setStatus} options={FUTURE_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))} />
          {problems["status"] && <p className="text-bad">{problems["status"]}</p>}
        </div>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={saving} disabled={title.trim() === ""}>Save</Button>
        </div>
      </form>
    </Dialog>
  );
}
