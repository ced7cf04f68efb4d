"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { apiFetch } from "@/lib/contract/client";
import { NEW_JOURNEY, type ImportState } from "./import-state";

/** What can be done next, under the dialog. */
export function ImportActions({ state, slug, same, onClose, onBack, onImport, onUndone }: {
  state: ImportState;
  slug: string;
  /** An update would change nothing. */
  same: boolean;
  onClose: () => void;
  onBack: () => void;
  onImport: (ready: Extract<ImportState, { kind: "ready" }>) => void;
  /** Null: the update was taken back; else a sentence why it could not be. */
  onUndone: (problem: string | null) => void;
}) {
  const router = useRouter();
  const [undoing, setUndoing] = useState(false);
  const handleUndo = async (undo: Extract<ImportState, { kind: "done" }>["undo"]) => {
    setUndoing(true);
    try {
      for (const { mapId, version } of undo) await apiFetch("POST", `/api/v1/maps/${mapId}/versions/${version}/undo-restore`, {});
      onUndone(null);
      router.refresh();
    } catch (error) {
      onUndone(problemMessage(error));
    }
    setUndoing(false);
  };
  switch (state.kind) {
    case "choosing":
    case "looking":
      return <Button variant="quiet" onClick={onClose}>Cancel</Button>;
    case "ready":
    case "sending":
      return (
        <>
          <Button variant="quiet" onClick={onBack} disabled={state.kind === "sending"}>Choose another file</Button>
          {!same && (
            <Button variant="primary" loading={state.kind === "sending"} onClick={() => state.kind === "ready" && onImport(state)}>
              {state.target === NEW_JOURNEY ? "Import" : "Update"}
            </Button>
          )}
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
          {state.undo.length > 0 && <Button loading={undoing} onClick={() => void handleUndo(state.undo)}>Undo update</Button>}
          <Button variant="quiet" onClick={onClose}>Close</Button>
          {state.mapId && <a href={`/w/${slug}/maps/${state.mapId}`} className={buttonClass("primary")}>Open the map</a>}
        </>
      );
  }
}
