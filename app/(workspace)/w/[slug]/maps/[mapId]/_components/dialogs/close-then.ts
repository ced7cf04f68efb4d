/** Closes a dialog and acts once it has handed focus back, so that what the action focuses keeps it. */
export function closeThen(onClose: () => void, act: () => void): void {
  onClose();
  requestAnimationFrame(() => requestAnimationFrame(act));
}
