"use client";
/** Every key of the board. */
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const KEYS: readonly (readonly [string, readonly string[]])[] = [
  ["Move between cells", ["↑", "↓", "←", "→"]],
  ["Ends of a row", ["Home", "End"]],
  ["First and last cell", ["Ctrl Home", "Ctrl End"]],
  ["Go to anything, run any command", ["Ctrl", "K"]],
  ["Find in the map", ["Ctrl", "F"]],
  ["New note", ["N"]],
  ["Comment", ["C"]],
  ["Edit, and finish", ["Enter"]],
  ["New line", ["Shift Enter"]],
  ["Details of a card, micro-moments of a step", ["I"]],
  ["Leave, deselect, close the panel", ["Esc"]],
  ["Select more", ["Shift", "arrows"]],
  ["Add one to the selection", ["Shift", "click"]],
  ["All in the cell, then lane, then map", ["Ctrl", "A"]],
  ["Select what a rectangle touches", ["drag", "ground"]],
  ["Copy, cut, paste cards or a table", ["Ctrl", "C", "X", "V"]],
  ["Duplicate", ["Ctrl", "D"]],
  ["Move a card, or a stage, step or lane", ["Alt", "arrows"]],
  ["Copy a card to there", ["Alt Shift", "arrows"]],
  ["Rename stage, step or lane", ["F2"]],
  ["Delete", ["Delete"]],
  ["Undo my last change", ["Ctrl", "Z"]],
  ["Redo", ["Ctrl Shift", "Z"]],
  ["Feeling up or down (by 0.5)", ["↑", "↓", "Shift"]],
  ["Menu of what has focus", ["Shift", "F10"]],
  ["Jump to stage", ["1", "–", "9"]],
  ["Zoom, fit", ["+", "−", "0"]],
  ["Zoom at the pointer", ["Ctrl", "scroll"]],
  ["Pan", ["Space", "drag"]],
  ["Map, tools, selection, panel, top bar", ["F6"]],
  ["Coverage: what is not known yet", ["F8"]],
  ["Questions to ask here", ["F9"]],
];

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Keyboard shortcuts" size="lg">
      <dl className="grid gap-x-8 gap-y-2 md:grid-cols-2">
        {KEYS.map(([what, keys]) => (
          <div key={what} className="flex items-center justify-between gap-3">
            <dt>{what}</dt>
            <dd className="flex flex-none gap-1">{keys.map((key) => <Kbd key={key}>{apple ? key.replace("Ctrl", "⌘").replace("Alt", "⌥") : key}</Kbd>)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
