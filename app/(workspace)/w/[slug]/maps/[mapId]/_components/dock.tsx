"use client";
/** The floating tools: select, note, posting as, add, undo, redo, shortcuts. */
import CircleHelp from "lucide-react/icons/keyboard";
import MousePointer from "lucide-react/icons/mouse-pointer-2";
import Plus from "lucide-react/icons/plus";
import Redo from "lucide-react/icons/redo-2";
import StickyNote from "lucide-react/icons/sticky-note";
import Undo from "lucide-react/icons/undo-2";
import { iconButtonClass } from "@/components/ui/button-class";
import { Kbd } from "@/components/ui/kbd";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { takeBack } from "./history-actions";
import { PostingChooser } from "./posting-chooser";
import { noteHere } from "./use-window-keys";

const ICON = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;
const ON = "bg-solid text-ink-inv hover:bg-solid-hover hover:text-ink-inv";

export function Dock() {
  const kit = useBoardKit();
  const tool = useReadableSelector(kit.view, (view) => view.tool);
  const { canUndo, canRedo } = useReadable(kit.session.undoState);
  /** With a cell in focus the note is written there at once; otherwise the next click says where. */
  const handleNote = () => {
    const at = kit.focus.active();
    if ((at?.kind === "cell" || at?.kind === "card") && kit.view.get().selection.size > 0 && noteHere(kit)) return;
    kit.view.update({ tool: tool === "note" ? "select" : "note" });
  };
  return (
    <div role="toolbar" aria-label="Tools" data-region="tools" className="map-dock">
      <button
        type="button" aria-label="Select, V" title="Select (V)" aria-pressed={tool === "select"}
        className={`${iconButtonClass()} ${tool === "select" ? ON : ""}`} onClick={() => kit.view.update({ tool: "select" })}
      ><MousePointer {...ICON} /></button>
      <button
        type="button" aria-label="Add a note, N" title="Click a cell to write there, or press N" aria-pressed={tool === "note"}
        className={`inline-flex h-7.5 items-center gap-1.5 rounded-sm px-2.5 font-medium ${tool === "note" ? ON : "text-ink hover:bg-hover"}`} onClick={handleNote}
      ><StickyNote {...ICON} />Note <Kbd>N</Kbd></button>
      <PostingChooser />
      <button
        type="button" aria-label="Add a step, stage or lane" title="Add a step, stage or lane" aria-haspopup="menu" className={iconButtonClass()}
        onClick={(event) => kit.view.update({ menu: { target: { kind: "add" }, anchor: event.currentTarget } })}
      ><Plus {...ICON} /></button>
      <button type="button" aria-label="Undo my last change" title="Undo (Ctrl+Z)" disabled={!canUndo} className={iconButtonClass()} onClick={() => takeBack(kit, "undo")}><Undo {...ICON} /></button>
      <button type="button" aria-label="Redo" title="Redo (Ctrl+Shift+Z)" disabled={!canRedo} className={iconButtonClass()} onClick={() => takeBack(kit, "redo")}><Redo {...ICON} /></button>
      <button type="button" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" className={iconButtonClass()} onClick={() => kit.view.update({ dialog: { kind: "shortcuts" } })}><CircleHelp {...ICON} /></button>
    </div>
  );
}
