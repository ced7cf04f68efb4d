"use client";
/** What can be done with several cards at once, above the tools. F6 reaches it; Escape leaves the selection. */
import Building from "lucide-react/icons/users";
import CopyPlus from "lucide-react/icons/copy-plus";
import Move from "lucide-react/icons/move";
import Tag from "lucide-react/icons/tag";
import Trash from "lucide-react/icons/trash-2";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { buttonClass, iconButtonClass } from "@/components/ui/button-class";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { deleteCards } from "../card-removal";
import { duplicateCards } from "./duplicate-cards";

const ICON = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;

export function SelectionBar() {
  const kit = useBoardKit();
  const selection = useReadableSelector(kit.view, (view) => view.selection);
  const canEdit = useReadable(kit.canEdit);
  if (selection.size < 2) return null;
  const ids = [...selection];
  const clear = () => {
    kit.view.select([]);
    const at = kit.focus.active();
    if (at) kit.focus.request(at);
  };
  return (
    <div role="toolbar" aria-label={`${ids.length} cards selected`} data-region="selection" className="map-selection">
      <span className="px-2 font-medium whitespace-nowrap tabular-nums">{ids.length} cards selected</span>
      {canEdit && (
        <>
          <Tool label="Move" icon={<Move {...ICON} />} onClick={() => kit.view.update({ dialog: { kind: "move-cards", cardIds: ids } })} />
          <Tool label="Duplicate" title="Duplicate (Ctrl+D)" icon={<CopyPlus {...ICON} />} onClick={() => duplicateCards(kit, ids)} />
          <button
            type="button" aria-haspopup="menu" className={buttonClass("quiet", "sm")}
            onClick={(event) => kit.view.update({ menu: { target: { kind: "departments", cardIds: ids }, anchor: event.currentTarget } })}
          ><Building {...ICON} /><span className="max-lg:sr-only @max-[52rem]:sr-only">Department</span></button>
          <Tool label="Tags" icon={<Tag {...ICON} />} onClick={() => kit.view.update({ dialog: { kind: "tag-cards", cardIds: ids } })} />
          <Tool label="Delete" icon={<Trash {...ICON} />} onClick={() => deleteCards(kit, ids)} danger />
        </>
      )}
      <button type="button" aria-label="Clear the selection" title="Clear (Esc)" className={iconButtonClass("quiet", "sm")} onClick={clear}><X {...ICON} /></button>
    </div>
  );
}

function Tool({ label, title, icon, danger = false, onClick }: { label: string; title?: string; icon: ReactNode; danger?: boolean; onClick: () => void }) {
  return (
    <button type="button" title={title} className={`${buttonClass("quiet", "sm")} ${danger ? "text-bad" : ""}`} onClick={onClick}>
      {icon}<span className="max-lg:sr-only @max-[52rem]:sr-only">{label}</span>
    </button>
  );
}
