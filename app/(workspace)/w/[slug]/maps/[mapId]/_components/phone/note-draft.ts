/** The unfinished note of the phone's sheet, kept on this device so that a closed sheet or page loses nothing. */
const storageKey = (mapId: string): string => `throughline:draft:${mapId}`;

export function readDraft(mapId: string): string {
  try {
    return localStorage.getItem(storageKey(mapId)) ?? "";
  } catch {
    return ""; // Storage is switched off: the draft lives as long as the sheet.
  }
}
export function writeDraft(mapId: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(storageKey(mapId));
    else localStorage.setItem(storageKey(mapId), text);
  } catch {
    // Storage is switched off: the draft lives as long as the sheet.
  }
}
