"use client";
/** Ctrl + K: any place of the map and any command, by a few letters of its name. */
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import Search from "lucide-react/icons/search";
import { useMemo, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { useBoardKit } from "../board-kit";
import { closeThen } from "../dialogs/close-then";
import { takeLetters } from "../typed-ahead";
import { nothingMatches } from "./find-words";
import { paletteGroups, type PaletteEntry, type PaletteGroup } from "./palette-entries";

export default function Palette({ onClose }: { onClose: () => void }) {
  const kit = useBoardKit();
  const [query, setQuery] = useState(takeLetters);
  const groups = useMemo(() => paletteGroups(kit, query), [kit, query]);
  const choose = (entry: PaletteEntry) => closeThen(onClose, entry.onChoose);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label="Go to a place or run a command"
          className="fixed inset-x-2 top-[10vh] z-40 mx-auto flex max-h-[min(36rem,76dvh)] max-w-150 flex-col overflow-hidden rounded-lg bg-raised text-ui text-ink shadow-3 outline-none"
        >
          <Autocomplete.Root
            open inline mode="none" items={groups} value={query} onValueChange={setQuery} autoHighlight="always" keepHighlight
            itemToStringValue={(entry: PaletteEntry) => entry.label}
          >
            <div className="flex flex-none items-center gap-2.5 border-b border-line px-4">
              <Search size={16} aria-hidden className="flex-none text-ink-3" />
              <Autocomplete.Input
                aria-label="Search places and commands" placeholder="Go to a stage, step, lane or card, or run a command"
                className="h-13 min-w-0 flex-1 bg-transparent text-lead outline-none placeholder:text-ink-3"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Dialog.Close className="sr-only">Close</Dialog.Close>
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5">
              <Autocomplete.Empty className="px-3 py-4 text-ink-2 empty:hidden">{nothingMatches(query, false)}</Autocomplete.Empty>
              <Autocomplete.List>
                {(group: PaletteGroup) => (
                  <Autocomplete.Group key={group.value} items={[...group.items]}>
                    <Autocomplete.GroupLabel className="px-2.5 pt-2.5 pb-1 text-micro font-semibold text-ink-3">{group.value}</Autocomplete.GroupLabel>
                    <Autocomplete.Collection>{(entry: PaletteEntry) => <Row key={entry.key} entry={entry} query={query} onChoose={() => choose(entry)} />}</Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </div>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Row({ entry, query, onChoose }: { entry: PaletteEntry; query: string; onChoose: () => void }) {
  const { label, aside, icon, shortcut } = entry;
  return (
    <Autocomplete.Item
      value={entry} onClick={onChoose}
      className="flex min-h-8.5 items-center gap-2.5 rounded-sm px-2.5 py-1 outline-none select-none max-md:min-h-11 data-highlighted:bg-hover"
    >
      <span className="grid w-5 flex-none place-items-center text-ink-2">{icon}</span>
      <span className="min-w-0 flex-1 truncate"><Marked text={label} query={query} /></span>
      {aside && <span className="max-w-[45%] flex-none truncate text-card text-ink-3">{aside}</span>}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Autocomplete.Item>
  );
}

/** The letters that were typed, where they stand as they are. */
function Marked({ text, query }: { text: string; query: string }) {
  const words = query.trim();
  const at = words === "" ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return text;
  return <>{text.slice(0, at)}<b className="font-semibold">{text.slice(at, at + words.length)}</b>{text.slice(at + words.length)}</>;
}
