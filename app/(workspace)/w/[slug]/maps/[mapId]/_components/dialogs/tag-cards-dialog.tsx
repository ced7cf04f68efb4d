"use client";
/** The tags of several cards at once: those that all of them have can be taken away, a new one goes on each. */
import { ChipsInput } from "@/components/ui/chips-input";
import { Dialog } from "@/components/ui/dialog";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { setLists, withItem, withoutItem } from "../card-fields";
import { withGroup } from "../cell-contents";

export default function TagCardsDialog({ cardIds, onClose }: { cardIds: readonly string[]; onClose: () => void }) {
  const kit = useBoardKit();
  const cards = useReadableSelector(kit.session.map, (map) => map.cards);
  const ids = withGroup(kit, cardIds).filter((id) => cards.has(id));
  const tagsOf = (id: string): readonly string[] => cards.get(id)?.tags ?? [];
  const shared = tagsOf(ids[0] ?? "").filter((tag) => ids.every((id) => tagsOf(id).includes(tag)));
  const some = new Set(ids.flatMap(tagsOf).filter((tag) => !shared.includes(tag)));
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="sm" title={`Tags of ${ids.length} cards`}
      {...(some.size > 0 ? { description: `Only some of them have: ${[...some].join(", ")}` } : {})}
    >
      <ChipsInput
        label="Tags" values={shared} maxLength={60} placeholder="Add a tag to all"
        onAdd={(tag) => setLists(kit, ids, "tags", (tags) => withItem(tags, tag))}
        onRemove={(tag) => setLists(kit, ids, "tags", (tags) => withoutItem(tags, tag))}
      />
    </Dialog>
  );
}
