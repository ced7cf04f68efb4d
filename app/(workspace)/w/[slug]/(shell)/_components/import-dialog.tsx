"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { FileDrop } from "./file-drop";
import { outlineOf, type FileOutline } from "./journey-file-outline";
import { FileOutlineView } from "./file-outline-view";
import { ProblemList } from "./problem-list";
import { sendJourneyFile, type FileFinding } from "./send-journey-file";

const LARGEST = 64 * 1024 * 1024;

type State =
  | { kind: "choosing"; problem?: string }
  | { kind: "ready"; file: File; outline: FileOutline }
  | { kind: "sending"; file: File; outline: FileOutline }
  | { kind: "refused"; outline: FileOutline; message: string; findings: readonly FileFinding[] }
  | { kind: "done"; title: string; mapId: string | undefined; warnings: readonly FileFinding[] };

/** A journey file comes in whole or not at all; before, it says what it holds. */
export function ImportDialog({ workspaceId, slug, onClose }: { workspaceId: string; slug: string; onClose: () => void }) {
  const router = useRouter();
  const [state, setState] = useState<State>({ kind: "choosing" });

  const handleFile = async (file: File) => {
    if (file.size > LARGEST) return setState({ kind: "choosing", problem: `“${file.name}” is larger than 64 MB.` });
    const outline = outlineOf(await file.text());
    setState(typeof outline === "string" ? { kind: "choosing", problem: `“${file.name}”: ${outline}` } : { kind: "ready", file, outline });
  };

  const handleImport = async ({ file, outline }: { file: File; outline: FileOutline }) => {
    setState({ kind: "sending", file, outline });
    const answer = await sendJourneyFile(workspaceId, file);
    if (answer.kind === "refused") return setState({ ...answer, outline });
    router.refresh();
    setState({ kind: "done", title: outline.title, mapId: answer.mapId, warnings: answer.warnings });
  };

  const sending = state.kind === "sending";
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !sending && onClose()}
      title={state.kind === "done" ? `“${state.title}” is here` : "Import a journey"}
      description={state.kind === "choosing" ? "A .journey.json file, from this Throughline or another one." : undefined}
      footer={<Actions state={state} slug={slug} onClose={onClose} onBack={() => setState({ kind: "choosing" })} onImport={(ready) => void handleImport(ready)} />}
    >
      {state.kind === "choosing" && (
        <div className="flex flex-col gap-3">
          <FormProblem message={state.problem} />
          <FileDrop accept=".json,application/json" hint="Drop a journey file here, up to 64 MB, or" onFile={(file) => void handleFile(file)} />
        </div>
      )}
      {(state.kind === "ready" || sending) && <FileOutlineView outline={state.outline} />}
      {state.kind === "refused" && (
        <div className="flex flex-col gap-3">
          <FormProblem message={state.message} />
          <p className="text-ink-2">Nothing came in. Mend the file and import it again.</p>
          <ProblemList findings={state.findings} />
        </div>
      )}
      {state.kind === "done" && (state.warnings.length === 0
        ? <p role="status">Everything in the file came in.</p>
        : (
          <div className="flex flex-col gap-3">
            <p role="status">It came in, with {state.warnings.length === 1 ? "one difference" : `${state.warnings.length} differences`} from the file:</p>
            <ProblemList findings={state.warnings} />
          </div>
        ))}
    </Dialog>
  );
}

function Actions({ state, slug, onClose, onBack, onImport }: {
  state: State;
  slug: string;
  onClose: () => void;
  onBack: () => void;
  onImport: (ready: { file: File; outline: FileOutline }) => void;
}) {
  switch (state.kind) {
    case "choosing":
      return <Button variant="quiet" onClick={onClose}>Cancel</Button>;
    case "ready":
    case "sending":
      return (
        <>
          <Button variant="quiet" onClick={onBack} disabled={state.kind === "sending"}>Choose another file</Button>
          <Button variant="primary" loading={state.kind === "sending"} onClick={() => onImport(state)}>Import</Button>
        </>
      );
    case "refused":
      return (
        <>
          <Button variant="quiet" onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={onBack}>Choose another file</Button>
        </>
      );
    case "done":
      return (
        <>
          <Button variant="quiet" onClick={onClose}>Close</Button>
          {state.mapId && <a href={`/w/${slug}/maps/${state.mapId}`} className={buttonClass("primary")}>Open the map</a>}
        </>
      );
  }
}
