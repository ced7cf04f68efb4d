/** What can be dragged on the board, and what is known about it while it is. */
import type { BoardKit } from "./board-kit";
import { withGroup } from "./cell-contents";
import type { HeaderKind } from "./board-view";
import { withDragLibrary, type DragLibrary } from "./drag-library";
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

/** What is under the pointer while it moves: tilted, lifted, without the ring of the one that stays. */
function showPreview(
  library: DragLibrary, element: HTMLElement, at: { clientX: number; clientY: number }, nativeSetDragImage: DataTransfer["setDragImage"] | null,
): void {
  const box = element.getBoundingClientRect();
  const within = (value: number, size: number): number => Math.min(size, Math.max(0, value)) + 8;
  library.setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: () => ({ x: within(at.clientX - box.left, box.width), y: within(at.clientY - box.top, box.height) }),
    render: ({ container }) => {
      const copy = element.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return;
      for (const name of ["data-selected", "data-typing", "data-grid-key", "data-card", "data-dragging"]) copy.removeAttribute(name);
      Object.assign(copy.style, { width: `${box.width}px`, margin: "8px", transform: "rotate(-1.5deg)", boxShadow: "var(--e-3)", background: "var(--raised)" });
      container.append(copy);
    },
  });
}

const makeDraggable = (element: HTMLElement, canDrag: () => boolean, item: () => DragItem): (() => void) =>
  withDragLibrary((library) => library.draggable({
    element, canDrag,
    getInitialData: () => dragData(item()),
    onGenerateDragPreview: ({ location, nativeSetDragImage }) => showPreview(library, element, location.initial.input, nativeSetDragImage),
  }));

export function dragCard(kit: BoardKit, element: HTMLElement, cardId: string): () => void {
  const cardIds = (): readonly string[] => {
    const { selection } = kit.view.get();
    return selection.has(cardId) ? [...selection] : [cardId];
  };
  return makeDraggable(
    element,
    () => kit.canEdit.get() && kit.view.get().editing?.cardId !== cardId && !mustWait(kit, withGroup(kit, cardIds()), "move"),
    () => ({ kind: "card", cardIds: cardIds() }),
  );
}

export const dragHeader = (kit: BoardKit, element: HTMLElement, kind: HeaderKind, id: string): (() => void) =>
  makeDraggable(element, () => kit.canEdit.get() && kit.view.get().renaming?.id !== id, () => ({ kind, id }));
