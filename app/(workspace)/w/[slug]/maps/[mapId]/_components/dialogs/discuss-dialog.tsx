"use client";
/** What the team sees differently, as a list to work through; each entry leads to its place on the map. */
import { Dialog } from "@/components/ui/dialog";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { selectDiscussions } from "@/lib/journey/selectors/discussions";
import { useBoardKit } from "../board-kit";
import { visit } from "../go-to";
import { placeOfDiscussion, sayDiscussion } from "../discussion-words";
import { closeThen } from "./close-then";

export default function DiscussDialog({ onClose }: { onClose: () => void }) {
  const kit = useBoardKit();
  const items = useReadableSelector(kit.session.map, (map) => selectDiscussions(map, kit.data.measured));
  const steps = useReadableSelector(kit.session.map, (map) => map.stages).flatMap((stage) => stage.steps);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="To discuss" description="Where departments, the team and the survey say different things, and questions nobody has answered.">
      {items.length === 0 && <p className="text-ink-2">Nothing to discuss. Departments that set their own feelings show here when they differ by 2 or more.</p>}
      <ul className="-mx-2 flex flex-col">
        {items.map((item) => (
          <li key={`${item.kind}:${item.stepId}:${item.kind === "question" ? item.card.id : ""}`}>
            <button
              type="button" className="w-full rounded-md px-2 py-2 text-left hover:bg-hover"
              onClick={() => closeThen(onClose, () => visit(kit, placeOfDiscussion(item, kit.session.map.get())))}
            >
              <span className="block font-medium">{steps.find(({ id }) => id === item.stepId)?.title}</span>
              <span className="block text-ink-2">{sayDiscussion(item, kit.data.departments)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
