"use client";
/** Questions, each with a way to leave it on the map for the team, when the map has a lane for questions. */
import Plus from "lucide-react/icons/plus";
import { IconButton } from "@/components/ui/icon-button";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { selectStepCards } from "@/lib/journey/selectors/cells";
import { useBoardKit } from "../board-kit";
import { runAlone } from "../run-commands";

export function QuestionList({ questions, stepId }: { questions: readonly string[]; stepId: string | null }) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const laneId = useReadableSelector(kit.session.map, (map) => map.lanes.find(({ type }) => type === "questions")?.id);
  const asked = useReadableSelector(kit.session.map, (map) =>
    (stepId === null ? "" : selectStepCards(map, stepId, "questions").map(({ text }) => text).join("\n")));
  return (
    <ul className="mt-1.5">
      {questions.map((question) => (
        <li key={question} className="flex items-start gap-1 border-t border-line py-1 first:border-0">
          <span className="min-w-0 flex-1 py-1">{question}</span>
          {canEdit && laneId !== undefined && stepId !== null && !asked.split("\n").includes(question) && (
            <IconButton
              label={`Put on the map: ${question}`} title="Put on the map" size="sm"
              onClick={() => runAlone(kit, { type: "addCard", stepId, laneId, text: question }) && kit.announce("Put on the map, in the lane of questions.")}
            ><Plus size={14} aria-hidden /></IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}
