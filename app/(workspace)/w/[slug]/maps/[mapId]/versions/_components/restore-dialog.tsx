"use client";
/** Says what will change before a version comes back, live for everybody. */
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast";
import type { BoardData } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import type { MapVersion } from "@/lib/contract/versions";
import type { ToldDiff } from "@/lib/journey/diff/tell-diff";
import { ChangeList } from "./change-list";
import { choiceHref, versionTitle, type ShownVersion } from "./version-words";

export function RestoreDialog({ data, version, onUndo, onClose }: {
  data: BoardData;
  version: ShownVersion;
  /** Takes the restore back; the number is of the version that was kept before it. */
  onUndo: (number: number) => Promise<void>;
  onClose: () => void;
}) {
  const router = useRouter();
  const { number } = version;
  const versions = `/api/v1/maps/${data.map.id}/versions`;
  const [told, setTold] = useState<ToldDiff | null>(null);
  const [restoring, setRestoring] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let left = false;
    apiFetch<ToldDiff>("GET", `/api/v1/maps/${data.map.id}/diff?version=${number}`).then(
      (diff) => { if (!left) setTold(diff); },
      (error: unknown) => { if (!left) setProblem(problemMessage(error)); },
    );
    return () => { left = true; };
  }, [data.map.id, number]);
  const same = told !== null && told.whole.length === 0 && told.stages.every(({ changes }) => changes.length === 0);

  const handleRestore = async () => {
    setRestoring(true);
    setProblem(undefined);
    try {
      const before = await apiFetch<MapVersion>("POST", `${versions}/${number}/restore`, {});
      showToast({
        message: `v${number} restored`, description: `What was before is v${before.number}.`, duration: 12_000,
        action: { label: "Undo restore", onSelect: () => void onUndo(before.number) },
      });
      router.push(choiceHref(data, { version: before.number }));
      router.refresh();
      return onClose();
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setRestoring(false);
  };

  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title={`Restore v${number}?`}
      description={`The map becomes what it was in v${number}, “${versionTitle(version)}”, for everybody at once. The map of today is kept as a version before, and the restore can be undone.`}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>{same ? "Close" : "Cancel"}</Button>
          {!same && <Button variant="primary" loading={restoring} disabled={!told} onClick={() => void handleRestore()}>Restore v{number}</Button>}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <FormProblem message={problem} />
        {told === null && problem === undefined && <div role="status" aria-label="Looking at what will change" className="flex flex-col gap-2"><Skeleton className="h-9" /><Skeleton className="h-9" /><Skeleton className="h-9" /></div>}
        {same && <p>The map is as it was in v{number} already.</p>}
        {told && !same && <section aria-label="What will change"><ChangeList told={told} /></section>}
      </div>
    </Dialog>
  );
}
