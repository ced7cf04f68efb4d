"use client";
/** Every feeling of the map as a table: the team's and each department's can be set here by number, the surveyed ones read. */
import { useId, useState } from "react";
import { formatEmotion } from "@/components/journey/emotion-scale";
import { DepartmentCode } from "@/components/ui/department-code";
import { Dialog } from "@/components/ui/dialog";
import { TextInput } from "@/components/ui/text-input";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { departmentEmotionKey, teamEmotionKey, type Step } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { readFeelingWords } from "../feeling-number";
import { putFeeling } from "../feeling-actions";
import { measuredAt } from "../feeling-row";

const HEAD = "sticky top-0 z-1 bg-raised px-1.5 py-1.5 text-left text-card font-medium text-ink-2";

export default function FeelingsDialog({ onClose }: { onClose: () => void }) {
  const kit = useBoardKit();
  const steps = useReadableSelector(kit.session.map, (map) => map.stages).flatMap((stage) => stage.steps);
  const [problem, setProblem] = useState<{ readonly at: string; readonly words: string } | null>(null);
  const problemId = useId();
  const future = kit.data.map.state === "future";
  const surveyed = steps.some((step) => measuredAt(kit, step) !== null);
  const sources = [null, ...kit.data.departments];
  const input = (step: Step, departmentId: string | undefined, name: string) => {
    const at = departmentId === undefined ? teamEmotionKey(step.id) : departmentEmotionKey(step.id, departmentId);
    return (
      <FeelingInput
        emotionKey={at} label={`${step.title}, ${name}`} describedBy={problem?.at === at ? problemId : undefined}
        onChange={(words) => {
          const read = readFeelingWords(words);
          setProblem("problem" in read ? { at, words: `${step.title}, ${name}: ${read.problem}` } : null);
          if ("value" in read) putFeeling(kit, step.id, read.value, departmentId);
          return "value" in read;
        }}
      />
    );
  };
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="lg" title={future ? "Intended feelings" : "Feelings"}
      description="From −2, awful, to +2, great. Leave a field empty for no point."
      footer={<p id={problemId} role="alert" className="min-h-4.5 flex-1 font-medium text-bad">{problem?.words}</p>}
    >
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={HEAD}>Step</th>
            {sources.map((department) => (
              <th key={department?.id ?? "team"} scope="col" className={HEAD}>
                {department ? <DepartmentCode code={department.code} colour={department.colour} name={department.name} /> : future ? "Intended" : "Team"}
              </th>
            ))}
            {surveyed && <th scope="col" className={HEAD}>Surveyed</th>}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => {
            const measured = measuredAt(kit, step);
            return (
              <tr key={step.id}>
                <th scope="row" className="max-w-44 border-t border-line py-1 pr-2 text-left font-normal">{step.title}</th>
                {sources.map((department) => (
                  <td key={department?.id ?? "team"} className="border-t border-line px-1 py-1">
                    {input(step, department?.id, department?.name ?? (future ? "intended" : "team"))}
                  </td>
                ))}
                {surveyed && (
                  <td className="border-t border-line px-1.5 py-1 whitespace-nowrap text-ink-2 tabular-nums">
                    {measured ? <>{formatEmotion(measured.value)} <span className="text-card text-ink-3">n {measured.n}</span></> : "–"}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}

/** Shows the value of now; what I type counts when I leave the field or press Enter. */
function FeelingInput({ emotionKey, label, describedBy, onChange }: {
  emotionKey: string;
  label: string;
  describedBy: string | undefined;
  /** False: it was no feeling; what I typed stays to be mended. */
  onChange: (words: string) => boolean;
}) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const value = useReadableSelector(kit.session.map, (map) => map.emotions.get(emotionKey)?.value);
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft !== null && onChange(draft)) setDraft(null);
  };
  return (
    <TextInput
      aria-label={label} inputMode="text" readOnly={!canEdit} className="min-w-13 px-1.5! tabular-nums" autoComplete="off"
      aria-invalid={describedBy === undefined ? undefined : true} aria-describedby={describedBy}
      value={draft ?? (value === undefined ? "" : formatEmotion(value))}
      onChange={(event) => setDraft(event.target.value)} onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
      }}
    />
  );
}
