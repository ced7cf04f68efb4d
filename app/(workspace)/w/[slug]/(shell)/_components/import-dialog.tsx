"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { Dialog } from "@/components/ui/dialog";
import { FileDrop } from "./file-drop";
import { outlineOf } from "./journey-file-outline";
import { FileOutlineView } from "./file-outline-view";
import { FileUpdateView } from "./file-update-view";
import { ImportActions } from "./import-actions";
import { NEW_JOURNEY, type ImportState } from "./import-state";
import { ProblemList } from "./problem-list";
import { askAboutFile, sendJourneyFile, sendNewerFile } from "./send-journey-file";
import { Spinner } from "@/components/ui/spinner";
import { TargetChoice } from "./target-choice";

const LARGEST = 64 * 1024 * 1024;

/** A journey file comes in whole or not at all; before, it says what it holds, or what it would change of a journey that is here. */
export function ImportDialog({ workspaceId, slug, onClose }: { workspaceId: string; slug: string; onClose: () => void }) {
  const router = useRouter();
  const [state, setState] = useState<ImportState>({ kind: "choosing" });

  const handleFile = async (file: File) => {
    if (file.size > LARGEST) return setState({ kind: "choosing", problem: `“${file.name}” is larger than 64 MB.` });
    const outline = outlineOf(await file.text());
    if (typeof outline === "string") return setState({ kind: "choosing", problem: `“${file.name}”: ${outline}` });
    setState({ kind: "looking", outline });
    const told = await askAboutFile(workspaceId, file);
    if (told.kind === "refused") return setState({ ...told, outline });
    const { journeys } = told;
    setState({ kind: "ready", file, outline, journeys, target: journeys[0]?.journeyId ?? NEW_JOURNEY });
  };

  const handleImport = async (ready: Extract<ImportState, { kind: "ready" }>) => {
    const { file, outline, target } = ready;
    setState({ ...ready, kind: "sending" });
    const answer = await (target === NEW_JOURNEY ? sendJourneyFile(workspaceId, file) : sendNewerFile(target, file));
    if (answer.kind === "refused") return setState({ ...answer, outline });
    router.refresh();
    setState({ kind: "done", title: outline.title, updated: target !== NEW_JOURNEY, mapId: answer.mapId, warnings: answer.warnings, undo: answer.undo });
  };

  const busy = state.kind === "sending";
  const update = state.kind === "ready" || state.kind === "sending" ? state.journeys.find(({ journeyId }) => journeyId === state.target) : undefined;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={state.kind === "done" ? (state.updated ? `“${state.title}” is up to date` : `“${state.title}” is here`) : "Import a journey"}
      description={state.kind === "choosing" ? "A .journey.json file, from this Throughline or another one." : undefined}
      footer={<ImportActions state={state} slug={slug} same={update?.same ?? false} onClose={onClose} onBack={() => setState({ kind: "choosing" })} onImport={(ready) => void handleImport(ready)} onUndone={(problem) => setState((now) => (now.kind === "done" ? { ...now, undo: problem === null ? [] : now.undo, undone: problem } : now))} />}
    >
      {state.kind === "choosing" && (
        <div className="flex flex-col gap-3">
          <FormProblem message={state.problem} />
          <FileDrop accept=".json,application/json" hint="Drop a journey file here, up to 64 MB, or" onFile={(file) => void handleFile(file)} />
        </div>
      )}
      {state.kind === "looking" && <p role="status" className="flex items-center gap-2 py-6 text-ink-2"><Spinner size={16} />Looking for “{state.outline.title}” in this workspace</p>}
      {(state.kind === "ready" || state.kind === "sending") && (
        <div className="flex flex-col gap-4">
          {state.journeys.length > 0 && <TargetChoice journeys={state.journeys} target={state.target} disabled={busy} onChange={(target) => state.kind === "ready" && setState({ ...state, target })} />}
          {update ? <FileUpdateView update={update} /> : <FileOutlineView outline={state.outline} />}
        </div>
      )}
      {state.kind === "refused" && (
        <div className="flex flex-col gap-3">
          <FormProblem message={state.message} />
          <p className="text-ink-2">Nothing came in. Mend the file and import it again.</p>
          <ProblemList findings={state.findings} />
        </div>
      )}
      {state.kind === "done" && (
        <div className="flex flex-col gap-3">
          {state.undone === null && <p role="status">The update was undone on the maps. Metrics, gaps, actions and new maps stay as the file says.</p>}
          {typeof state.undone === "string" && <FormProblem message={state.undone} />}
          {state.undone === undefined && <p role="status">{saidOf(state)}</p>}
          {state.warnings.length > 0 && <ProblemList findings={state.warnings} />}
        </div>
      )}
    </Dialog>
  );
}

function saidOf({ updated, warnings, undo }: Extract<ImportState, { kind: "done" }>): string {
  const kept = undo.length === 0 ? "" : " What the maps were before is kept in their versions.";
  if (warnings.length === 0) return updated ? `Everything the file changes came in, live for everybody.${kept}` : "Everything in the file came in.";
  return `It came in, with ${warnings.length === 1 ? "one difference" : `${warnings.length} differences`} from the file:${kept}`;
}
