"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyListItem } from "@/lib/contract/home";

/** Says what goes with the journey before it goes. */
export function DeleteJourneyDialog({ journey, onClose }: { journey: JourneyListItem; onClose: () => void }) {
  const router = useRouter();
  const [deleting, setDeleting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const maps = journey.maps.length === 1 ? "its map" : `its ${journey.maps.length} maps`;

  const handleDelete = async () => {
    setDeleting(true);
    setProblem(undefined);
    try {
      await apiFetch("DELETE", `/api/v1/journeys/${journey.id}`);
      showToast(`“${journey.title}” deleted`);
      router.refresh();
      return onClose();
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setDeleting(false);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={`Delete “${journey.title}”?`}
      description={`The journey and ${maps} disappear for everyone, also for those who have one open now. To keep a copy, export it first.`}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button variant="danger" loading={deleting} onClick={() => void handleDelete()}>Delete journey</Button>
        </>
      }
    >
      <FormProblem message={problem} />
    </Dialog>
  );
}
