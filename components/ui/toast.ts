/** Short messages that something happened. The library that shows them is loaded with the first one. */
export interface ToastRequest {
  message: string;
  description?: string;
  tone?: "neutral" | "bad";
  /** One thing to do about it, e.g. Undo. */
  action?: { label: string; onSelect: () => void };
  /** Milliseconds on screen; it stays while hovered or focused. Default 5,000. */
  duration?: number;
}

type Listener = () => void;
const waiting: ToastRequest[] = [];
let listener: Listener | null = null;

/** Shows a message. Never the only place where an error appears, never for saving. */
export function showToast(request: ToastRequest | string): void {
  waiting.push(typeof request === "string" ? { message: request } : request);
  listener?.();
}

/** For the Toaster: called when something waits, at once if it already does. Returns the way to stop. */
export function onToastWaiting(callback: Listener): () => void {
  listener = callback;
  if (waiting.length > 0) callback();
  return () => {
    if (listener === callback) listener = null;
  };
}

/** For the Toaster: what waits, taken. */
export const takeToasts = (): ToastRequest[] => waiting.splice(0);
