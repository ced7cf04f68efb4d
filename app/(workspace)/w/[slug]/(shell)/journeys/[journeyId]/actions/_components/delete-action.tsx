"use client";
/** Deletes an action, asked once more. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyAction } from "@/lib/contract/plan";
import { usePlanKit } from "./plan-kit";

export function DeleteAction({ action, onDone }: { action: JourneyAction; onDone: () => void }) {
  const { data } = usePlanKit();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const handleDelete = async () => {
    setWorking(true);
    try {
      await apiFetch("DELETE", `/api/v1/journeys/${data.journey.id}/actions/${action.id}`);
      router.refresh();
      return onDone();
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setWorking(false);
  };
  if (!asking) return <Button variant="quiet" className="mr-auto text-bad!" onClick={() => setAsking(true)}>Delete</Button>;
  return (
    <div className="grid w-full gap-2 border-b border-line pb-3">
      <p>Delete {action.title} for everybody? Its gaps wait for another action.</p>
      {problem !== null && <p role="alert" className="text-bad">{problem}</p>}
      <div className="flex gap-2">
        <Button variant="danger" autoFocus loading={working} onClick={() => void handleDelete()}>Delete action</Button>
        <Button onClick={() => setAsking(false)}>Keep it</Button>
      </div>
    </div>
  );
}
