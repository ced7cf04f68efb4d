"use client";
/** Finding words on the map: how many cards have them, one after the other, without leaving the field. */
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import Search from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { selectFoundRecovered } from "@/lib/journey/selectors/find";
import { useBoardKit } from "../board-kit";
import { bringIntoView, goTo } from "../go-to";
import { takeLetters } from "../typed-ahead";
import { nextFound, nothingMatches, sayFound } from "./find-words";
import { foundNow } from "./looks";

export default function FindBar() {
  const kit = useBoardKit();
  const { find, filter } = useReadable(kit.view);
  useReadable(kit.session.map);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    const letters = takeLetters();
    if (letters !== "") kit.view.update({ find: { words: letters, cardId: null } });
    else input.current?.select();
    // Ctrl + F once more, with the field open.
    const again = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") input.current?.focus();
    };
    window.addEventListener("keydown", again);
    return () => window.removeEventListener("keydown", again);
  }, [kit]);
  if (!find) return null;
  const found = foundNow(kit);
  const recovered = selectFoundRecovered(kit.session.map.get(), find.words);
  const at = find.cardId === null ? -1 : found.indexOf(find.cardId);
  const show = (cardId: string | null, words = find.words) => {
    kit.view.update({ find: { words, cardId } });
    if (cardId !== null) bringIntoView(kit, { kind: "card", cardId });
  };
  const handleWords = (words: string) => {
    kit.view.update({ find: { words, cardId: null } });
    const next = foundNow(kit);
    // What one stands on stays, as long as it still matches.
    show(find.cardId !== null && next.includes(find.cardId) ? find.cardId : next[0] ?? null, words);
  };
  const close = () => {
    kit.view.update({ find: null });
    const active = kit.focus.active();
    if (find.cardId !== null && kit.session.map.get().cards.has(find.cardId)) goTo(kit, { kind: "card", cardId: find.cardId });
    else if (active) kit.focus.request(active);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === input.current) show(nextFound(found, find.cardId, event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const none = find.words.trim() !== "" && found.length === 0;
  return (
    <search className="map-find" data-region="find" aria-label="Find in the map" onKeyDown={handleKeyDown}>
      <Search size={15} aria-hidden className="ml-1.5 flex-none text-ink-3" />
      <input
        ref={input} type="text" aria-label="Find in the map" placeholder="Find in the map" value={find.words} spellCheck={false}
        onChange={(event) => handleWords(event.target.value)} aria-describedby="find-count"
        className="h-7.5 w-44 min-w-0 rounded-sm bg-transparent px-1.5 outline-none focus-visible:outline-2 focus-visible:outline-accent"
      />
      <span id="find-count" role="status" className={none ? "max-w-72 px-1 text-card text-ink-2" : "min-w-14 px-1 text-right text-card whitespace-nowrap text-ink-2 tabular-nums"}>
        {none ? (recovered.length > 0 ? "None on the map" : nothingMatches(find.words, filter !== null)) : find.words.trim() === "" ? "" : sayFound(found.length, at)}
      </span>
      {recovered.length > 0 && (
        <Button size="sm" aria-haspopup="dialog" onClick={() => kit.view.update({ dialog: { kind: "recovered", words: find.words } })}>{recovered.length} in Recovered</Button>
      )}
      {none && filter !== null && <Button size="sm" onClick={() => kit.view.update({ filter: null })}>Clear filters</Button>}
      <IconButton label="Previous" size="sm" disabled={found.length === 0} onClick={() => show(nextFound(found, find.cardId, -1))}><ChevronUp size={15} aria-hidden /></IconButton>
      <IconButton label="Next" size="sm" disabled={found.length === 0} onClick={() => show(nextFound(found, find.cardId, 1))}><ChevronDown size={15} aria-hidden /></IconButton>
      <IconButton label="Close finding" size="sm" onClick={close}><X size={14} aria-hidden /></IconButton>
    </search>
  );
}
