/** What can be dragged on the board, and what is known about it while it is. */
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import type { BoardKit } from "./board-kit";
import { withGroup } from "./cell-contents";
import type { HeaderKind } from "./board-view";
import { mustWait } from "./typing-guard";

export type DragItem =
  | { readonly kind: "card"; readonly cardIds: readonly string[] }
  | { readonly kind: HeaderKind; readonly id: string };

const ITEM = Symbol("board item");
export const dragData = (item: DragItem): Record<symbol, unknown> => ({ [ITEM]: item });
export function dragItemOf(data: Readonly<Record<string | symbol, unknown>>): DragItem | null {
  const item = data[ITEM];
  return isDragItem(item) ? item : null;
}
const isDragItem = (value: unknown): value is DragItem => typeof value === "object" && value !== null && "kind" in value;

/** The card under the pointer: tilted, lifted, without the ring of the one that stays. */
function showPreview(element: HTMLElement, source: { x: number; y: number }, nativeSetDragImage: DataTransfer["setDragImage"] | null): void {
  const box = element.getBoundingClientRect();
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: () => ({ x: Math.min(box.width, Math.max(0, source.x - box.left)) + 8, y: Math.min(box.height, Math.max(0, source.y - box.top)) + 8 }),
    render: ({ container }) => {
      const copy = element.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return;
      for (const name of ["data-selected", "data-typing", "data-grid-key", "data-card", "data-dragging"]) copy.removeAttribute(name);
      Object.assign(copy.style, { width: `${box.width}px`, margin: "8px", transform: "rotate(-1.5deg)", boxShadow: "var(--e-3)", background: "var(--raised)" });
      container.append(copy);
    },
  });
}

export function dragCard(kit: BoardKit, element: HTMLElement, cardId: string): () => void {
  const cardIds = (): readonly string[] => {
    const { selection } = kit.view.get();
    return selection.has(cardId) ? [...selection] : [cardId];
  };
  return draggable({
    element,
    canDrag: () => kit.canEdit.get() && kit.view.get().editing?.cardId !== cardId && !mustWait(kit, withGroup(kit, cardIds()), "move"),
    getInitialData: () => dragData({ kind: "card", cardIds: cardIds() }),
    onGenerateDragPreview: ({ location, nativeSetDragImage }) => {
      const { clientX, clientY } = location.initial.input;
      showPreview(element, { x: clientX, y: clientY }, nativeSetDragImage);
    },
  });
}

export function dragHeader(kit: BoardKit, element: HTMLElement, kind: HeaderKind, id: string): () => void {
  return draggable({
    element,
    canDrag: () => kit.canEdit.get() && kit.view.get().renaming?.id !== id,
    getInitialData: () => dragData({ kind, id }),
    onGenerateDragPreview: ({ location, nativeSetDragImage }) => {
      const { clientX, clientY } = location.initial.input;
      showPreview(element, { x: clientX, y: clientY }, nativeSetDragImage);
    },
  });
}
