"use client";
/** A card's details, its states, and what happens when it is clicked or opened. */
import { useCallback, useMemo, useState, type MouseEvent } from "react";
import type { CardProps } from "@/components/journey/card-frame";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import type { MenuAnchor } from "./board-view";
import { mayComment, openComments } from "./comments/open-comments";
import { openInspector } from "./inspector/open-inspector";
import { editCard, notePlace, startNote } from "./note-actions";
import { authorIdOf } from "./people-index";
import { useCard } from "./use-card";
import { useCardEditor } from "./use-card-editor";

/** A card that appeared within this time was just added. */
const JUST_NOW_MS = 4_000;

/** Null: the card is not on the map. */
export function useCardProps(cardId: string): CardProps | null {
  const kit = useBoardKit();
  const details = useCard(cardId);
  const canEdit = useReadable(kit.canEdit);
  const selected = useReadableSelector(kit.view, (view) => view.selection.has(cardId));
  const mark = useReadableSelector(kit.view, (view) => view.marks.get(cardId));
  const dragging = useReadableSelector(kit.view, (view) => view.dragging.has(cardId));
  const card = details?.card ?? null;
  const [isNew] = useState(() => {
    if (!card?.createdAt || Date.now() - new Date(card.createdAt).getTime() > JUST_NOW_MS) return false;
    const author = kit.session.authors.get().get(card.clientId);
    return authorIdOf(card, author, { clientId: kit.session.clientId, userId: kit.data.me.id }) !== kit.data.me.id;
  });
  const cardRef = useCallback((element: HTMLElement | null) => {
    if (element) kit.focus.arrived(element);
  }, [kit]);
  const onSelect = useCallback((event: MouseEvent<HTMLElement>) => {
    event.stopPropagation();
    const { selection, tool } = kit.view.get();
    const place = tool === "note" && kit.canEdit.get() ? notePlace(kit, { kind: "card", cardId }) : null;
    if (place) {
      startNote(kit, place);
      return;
    }
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    const next = new Set(add ? selection : []);
    if (add && selection.has(cardId)) next.delete(cardId);
    else next.add(cardId);
    kit.view.select([...next]);
  }, [kit, cardId]);
  const onOpen = useCallback(() => (kit.canEdit.get() ? editCard(kit, cardId) : openInspector(kit, [cardId])), [kit, cardId]);
  const onMenu = useCallback((anchor: MenuAnchor) => {
    const { selection } = kit.view.get();
    const cardIds = selection.has(cardId) ? [...selection] : [cardId];
    kit.view.select(cardIds);
    kit.view.update({ menu: { target: { kind: "card", cardIds }, anchor } });
  }, [kit, cardId]);
  const onComments = useCallback(() => openComments(kit, { kind: "card", cardId }, "show"), [kit, cardId]);
  const onComment = useMemo(() => (mayComment(kit) ? () => openComments(kit, { kind: "card", cardId }, "write") : null), [kit, cardId]);
  const { reconnect: onRetry } = kit.session;
  const editor = useCardEditor(cardId, card?.type ?? null);
  return useMemo(
    () => (details ? { details, selected, mark, dragging, isNew, editor, canEdit, cardRef, onSelect, onOpen, onComments, onComment, onMenu, onRetry } : null),
    [details, selected, mark, dragging, isNew, editor, canEdit, cardRef, onSelect, onOpen, onComments, onComment, onMenu, onRetry],
  );
}
