/**
 * The drag library comes with the first movement of a pointer over the map: who writes with the keyboard alone never
 * waits for it. What wants to be dragged until then is registered when it is there.
 */
import type { draggable, dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import type { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";

export interface DragLibrary {
  readonly draggable: typeof draggable;
  readonly dropTargetForElements: typeof dropTargetForElements;
  readonly monitorForElements: typeof monitorForElements;
  readonly setCustomNativeDragPreview: typeof setCustomNativeDragPreview;
}

type Register = (library: DragLibrary) => () => void;

let library: DragLibrary | null = null;
let coming: Promise<void> | null = null;
const waiting = new Set<() => void>();

export function loadDragLibrary(): void {
  coming ??= Promise.all([
    import("@atlaskit/pragmatic-drag-and-drop/element/adapter"),
    import("@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview"),
  ]).then(([adapter, preview]) => {
    library = { ...adapter, ...preview };
    for (const register of waiting) register();
    waiting.clear();
  }, () => {
    coming = null; // No connection: the next movement tries again.
  });
}

/** Registers now or as soon as the library is there. Returns the way to undo it. */
export function withDragLibrary(register: Register): () => void {
  if (library) return register(library);
  let stop: (() => void) | null = null;
  const later = () => {
    if (library) stop = register(library);
  };
  waiting.add(later);
  return () => {
    waiting.delete(later);
    stop?.();
  };
}
