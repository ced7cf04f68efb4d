"use client";
/** What the team wants of a stage. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { useBoardKit } from "../board-kit";
import { runCommands } from "../run-commands";

export default function StageGoalDialog({ stageId, onClose }: { stageId: string; onClose: () => void }) {
  const kit = useBoardKit();
  const stage = kit.session.map.get().stages.find(({ id }) => id === stageId);
  const [goal, setGoal] = useState(stage?.goal ?? "");
  const handleSave = () => {
    const words = goal.trim();
    if (runCommands(kit, [{ type: "setStageGoal", id: stageId, goal: words === "" ? null : words }])) kit.session.stopCapturing();
    onClose();
  };
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="sm" title={`Goal of ${stage?.title ?? "this stage"}`}
      footer={<><Button onClick={onClose}>Cancel</Button><Button variant="primary" onClick={handleSave}>Save</Button></>}
    >
      <Field label="What we want here" hideLabel>
        {(control) => <TextArea {...control} autoFocus maxLength={10_000} value={goal} placeholder="She knows in a minute which size fits" onChange={(event) => setGoal(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
