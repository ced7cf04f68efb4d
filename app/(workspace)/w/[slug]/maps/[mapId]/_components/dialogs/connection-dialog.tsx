"use client";
/** A connection between two steps: a new one, one to change or delete, or, for readers, one to read. */
import { useState } from "react";
import { EDGE_WORDS } from "@/components/journey/edge-words";
import { EdgeIcon } from "@/components/journey/edge-icon";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import type { Edge, EdgeKind } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { changeEdge, connectSteps, deleteEdge, tellEdge, type EdgeWish } from "../edge-actions";
import { closeThen } from "./close-then";

const KINDS = (["wait", "skip", "branch", "repeat", "loop"] as const).map((kind) => (
  { value: kind, label: EDGE_WORDS[kind].name, description: EDGE_WORDS[kind].meaning, icon: <EdgeIcon kind={kind} size={14} /> }));
const NOBODY = "nobody";

export default function ConnectionDialog({ edgeId, fromStepId, onClose }: { edgeId?: string; fromStepId?: string; onClose: () => void }) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  // As it was when the dialog opened: what differs from this at the end is what I changed.
  const [edge] = useState(() => kit.session.map.get().edges.find(({ id }) => id === edgeId) ?? null);
  if (edgeId !== undefined && !edge) return <Gone onClose={onClose} />;
  if (!canEdit) return edge && <ReadConnection edge={edge} onClose={onClose} />;
  return <EditConnection edge={edge} fromStepId={fromStepId} onClose={onClose} />;
}

function EditConnection({ edge, fromStepId, onClose }: { edge: Edge | null; fromStepId: string | undefined; onClose: () => void }) {
  const kit = useBoardKit();
  const [steps] = useState(() => kit.session.map.get().stages.flatMap((stage) =>
    stage.steps.map(({ id, title }) => ({ value: id, label: title || "Untitled", description: stage.title }))));
  const [wish, setWish] = useState<EdgeWish>(() => {
    if (edge) return { kind: edge.kind, fromStepId: edge.fromStepId, toStepId: edge.toStepId, label: edge.label ?? "", departmentId: edge.departmentId ?? null };
    const at = steps.findIndex(({ value }) => value === fromStepId);
    const from = steps[at]?.value ?? "";
    return { kind: "wait", fromStepId: from, toStepId: steps[at + 1]?.value ?? from, label: "", departmentId: null };
  });
  const change = (part: Partial<EdgeWish>) => setWish({ ...wish, ...part });
  const waits = wish.kind === "wait";
  const handleSave = () => {
    const trimmed = { ...wish, label: wish.label.trim() };
    closeThen(onClose, () => (edge ? changeEdge(kit, edge, trimmed) : connectSteps(kit, trimmed)));
  };
  const departments = [
    { value: NOBODY, label: waits ? "Nobody yet" : "No department" },
    ...kit.data.departments.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="sm" title={edge ? "Connection" : "Connect steps"}
      footer={
        <>
          {edge && <Button variant="quiet" className="mr-auto text-bad!" onClick={() => closeThen(onClose, () => deleteEdge(kit, edge))}>Delete connection</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={handleSave}>{edge ? "Save" : "Connect"}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label="Kind">
          {(control) => <Select {...control} options={KINDS} value={wish.kind} icon={<EdgeIcon kind={wish.kind} size={14} />} onChange={(kind: EdgeKind) => change({ kind })} />}
        </Field>
        <Field label="From">
          {(control) => <Select {...control} options={steps} value={wish.fromStepId} onChange={(stepId) => change({ fromStepId: stepId })} />}
        </Field>
        <Field label="To">
          {(control) => <Select {...control} options={steps} value={wish.toStepId} onChange={(stepId) => change({ toStepId: stepId })} />}
        </Field>
        <Field label={waits ? "How long" : "Words"} optional>
          {(control) => (
            <TextInput
              {...control} maxLength={500} value={wish.label} placeholder={waits ? "2 days" : "They fit"}
              onChange={(event) => change({ label: event.target.value })}
              onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && handleSave()}
            />
          )}
        </Field>
        <Field label={waits ? "Who owns this wait" : "Department"}>
          {(control) => (
            <Select
              {...control} options={departments} value={wish.departmentId ?? NOBODY}
              onChange={(id) => change({ departmentId: id === NOBODY ? null : id })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}

function ReadConnection({ edge, onClose }: { edge: Edge; onClose: () => void }) {
  const kit = useBoardKit();
  const { name, meaning } = EDGE_WORDS[edge.kind];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="sm" title={name} description={meaning} footer={<Button onClick={onClose}>Close</Button>}>
      <p>{tellEdge(kit, edge)}.</p>
    </Dialog>
  );
}

function Gone({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="sm" title="This connection was deleted" footer={<Button onClick={onClose}>Close</Button>} />
  );
}
