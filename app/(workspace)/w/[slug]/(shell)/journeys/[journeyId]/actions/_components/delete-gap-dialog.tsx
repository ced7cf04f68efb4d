"use client";
/** Deletes a gap, after saying what stays. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyGap } from "@/lib/contract/plan";
import { usePlanKit } from "./plan-kit";

export function DeleteGapDialog({ gap, onClose }: { gap: JourneyGap; onClose: () => void }) {
  const { data } = usePlanKit();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const handleDelete = async () => {
    setWorking(true);
    setProblem(undefined);
    try {
      await apiFetch("DELETE", `/api/v1/journeys/${data.journey.id}/gaps/${gap.id}`);
      router.refresh();
      return onClose();
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setWorking(false);
  };
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="sm" title={<span className="wrap-anywhere">Delete gap {gap.number}, {gap.title}?</span>}
      description="Its changes stay on the maps. Where they are compared they are ungrouped again."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button variant="danger" loading={working} onClick={() => void handleDelete()}>Delete gap</Button>
        </>
      }
    >
      <FormProblem message={problem} />
    </Dialog>
  );
}
