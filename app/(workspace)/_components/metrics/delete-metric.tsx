"use client";
/** Deletes a metric, asked once more: other cards may name it too. */
import { useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import type { JourneyMetric } from "@/lib/contract/metrics";
import { useMetricChange } from "./use-metric-change";

export function DeleteMetric({ journeyId, metric, onDone }: { journeyId: string; metric: JourneyMetric; onDone: () => void }) {
  const { working, send } = useMetricChange(journeyId);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const handleDelete = async () => {
    try {
      await send("DELETE", `/${metric.id}`);
      onDone();
    } catch (error) {
      setProblem(problemMessage(error));
    }
  };
  if (!asking) return <Button variant="quiet" className="ml-auto text-bad!" onClick={() => setAsking(true)}>Delete</Button>;
  return (
    <div className="grid w-full gap-2 border-t border-line pt-2">
      <p>Delete {metric.name} and what was measured, for everybody? Cards that show it keep their words.</p>
      {problem !== null && <p role="alert" className="text-bad">{problem}</p>}
      <div className="flex gap-2">
        <Button variant="danger" autoFocus loading={working} onClick={() => void handleDelete()}>Delete metric</Button>
        <Button onClick={() => setAsking(false)}>Keep it</Button>
      </div>
    </div>
  );
}
