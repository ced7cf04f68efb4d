"use client";
/** What was really measured, newest first, and a line to add to it. */
import X from "lucide-react/icons/x";
import { useId, useState, type FormEvent } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { formatMetricValue } from "@/components/journey/metric-value";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextInput } from "@/components/ui/text-input";
import type { JourneyMetric } from "@/lib/contract/metrics";
import { dayOf, readNumber, today } from "./metric-words";
import { useMetricChange } from "./use-metric-change";

const MOST_SHOWN = 6;

export function MetricPoints({ journeyId, metric, canEdit }: { journeyId: string; metric: JourneyMetric; canEdit: boolean }) {
  const { working, send } = useMetricChange(journeyId);
  const [all, setAll] = useState(false);
  const [date, setDate] = useState(today);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const newest = [...metric.actuals].reverse();
  const points = all ? newest : newest.slice(0, MOST_SHOWN);
  const attempt = async (change: () => Promise<unknown>) => {
    try {
      await change();
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(problemMessage(error));
      return false;
    }
  };
  const handleAdd = async (event: FormEvent) => {
    event.preventDefault();
    const value = readNumber(typed);
    if (value === null || date === "") return setProblem(value === null ? "Give a number." : "Give a date.");
    if (await attempt(() => send("POST", `/${metric.id}/points`, { date, value }))) setTyped("");
  };
  return (
    <div className="mt-1 grid gap-1">
      {points.length > 0 && (
        <ul aria-label="Measured" className="grid">
          {points.map(({ id, date: on, value, n }) => (
            <li key={id} className="flex items-center gap-2 text-card tabular-nums">
              <span className="w-21 flex-none text-ink-2">{dayOf(on)}</span>
              <span className="font-medium">{formatMetricValue(metric, value)}</span>
              {n !== undefined && <span className="text-ink-3">n = {n}</span>}
              {canEdit && (
                <IconButton label={`Remove ${formatMetricValue(metric, value)} of ${dayOf(on)}`} size="sm" className="ml-auto"
                  onClick={() => void attempt(() => send("DELETE", `/${metric.id}/points/${id}`))}><X size={12} aria-hidden /></IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {points.length < newest.length && <div><Button variant="quiet" size="sm" className="-ml-2" onClick={() => setAll(true)}>Show all {newest.length}</Button></div>}
      {canEdit && (
        <form onSubmit={(event) => void handleAdd(event)} noValidate aria-label="Add a measurement" className="grid grid-cols-[8.25rem_minmax(0,1fr)_auto] items-center gap-1">
          <TextInput type="date" aria-label="Measured on" value={date} onChange={(event) => setDate(event.target.value)} />
          <TextInput aria-label="Value" inputMode="decimal" placeholder="Value" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)}
            aria-invalid={problem !== null || undefined} aria-describedby={problem === null ? undefined : problemId} />
          <Button type="submit" size="md" loading={working}>Add</Button>
        </form>
      )}
      {problem !== null && <p id={problemId} role="alert" className="text-card font-medium text-bad">{problem}</p>}
    </div>
  );
}
