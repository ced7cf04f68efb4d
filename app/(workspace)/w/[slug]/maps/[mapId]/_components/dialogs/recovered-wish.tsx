"use client";
/** A micro-moment in the Recovered tray: back to its step, or to another one when that is gone. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { RecoveredMoment } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { runAlone } from "../run-commands";
import { placeOptions } from "./place-fields";

export function RecoveredWish({ entry: { moment }, why, canEdit }: { entry: RecoveredMoment; why: string; canEdit: boolean }) {
  const kit = useBoardKit();
  const { steps } = placeOptions(kit);
  const home = steps.some(({ value }) => value === moment.stepId);
  const [chosen, setChosen] = useState(home ? moment.stepId : steps[0]?.value ?? "");
  const handlePutBack = () => {
    if (runAlone(kit, { type: "restoreMicroMoment", id: moment.id, stepId: chosen })) kit.announce("Put back.");
  };
  return (
    <li className="rounded-sm p-3 shadow-[inset_0_0_0_1px_var(--line-2)]">
      <p className="whitespace-pre-wrap break-words">{moment.text}</p>
      <p className="mt-1 text-card text-ink-3">Micro-moment. {why}</p>
      {canEdit && steps.length > 0 && (
        <div className="mt-2.5 flex flex-wrap items-center gap-2">
          <Button size="sm" onClick={handlePutBack}>Put back</Button>
          <Select label="Step" value={chosen} onChange={setChosen} options={steps} quiet />
        </div>
      )}
    </li>
  );
}
