"use client";
/** The editor of a card I am writing in: its live text, what I tell the others about my caret, and how writing ends. */
import { useMemo, type ReactNode } from "react";
import { CardEditor } from "@/components/journey/card-editor";
import type { LiveText } from "@/components/journey/live-text";
import { CARD_WORDS } from "@/lib/journey/card-words";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { CardType } from "@/lib/journey/model";
import { useBoardKit, type BoardCore } from "./board-kit";
import { takeBack } from "./history-actions";
import { finishEditing } from "./note-actions";
import { runCommands } from "./run-commands";

/** The same object for as long as a card is open: a new one would put the caret at the end. */
export function liveTextOf(kit: BoardCore, cardId: string): LiveText {
  const text = kit.session.text(cardId);
  return {
    get: text.get,
    subscribe: text.subscribe,
    edit: (splices) => {
      const { editing } = kit.view.get();
      if (editing && !editing.wrote) kit.view.update({ editing: { ...editing, wrote: true } });
      runCommands(kit, splices.map((splice) => ({ type: "editCardText", id: cardId, ...splice })));
    },
    // "Saving" stays longer than a letter waits: "Saved" never shows while one does.
    anchor: (index) => kit.session.anchor(cardId, index),
    resolve: (anchor) => kit.session.resolveAnchor(cardId, anchor),
    onCaret: (index) => {
      const caret = kit.session.anchor(cardId, index);
      kit.session.setPresence({ typing: { cardId, ...(caret === null ? {} : { caret }) } });
    },
  };
}

/** Null while I am not writing in this card. */
export function useCardEditor(cardId: string, type: CardType | null): ReactNode {
  const kit = useBoardKit();
  const editing = useReadableSelector(kit.view, (view) => view.editing?.cardId === cardId);
  const { core } = kit;
  const live = useMemo(() => (editing ? liveTextOf(core, cardId) : null), [core, cardId, editing]);
  return useMemo(() => {
    if (!live || type === null) return null;
    return (
      <CardEditor
        key={cardId} live={live} label={`Words of this ${CARD_WORDS[type].toLowerCase()}`}
        onCommit={() => finishEditing(kit, "stay")} onLeave={(next) => finishEditing(kit, next)}
        onUndo={() => takeBack(kit, "undo")} onRedo={() => takeBack(kit, "redo")}
      />
    );
  }, [kit, cardId, type, live]);
}
