/** The unfinished note of the phone's sheet, kept on this device, per person, so that a closed sheet or page loses nothing. */
interface DraftPlace { readonly userId: string; readonly mapId: string }

/** Cleared at sign-out by its beginning; see lib/offline/client.ts. */
const storageKey = ({ userId, mapId }: DraftPlace): string => `throughline:draft:${userId}:${mapId}`;

export function readDraft(place: DraftPlace): string {
  try {
    return localStorage.getItem(storageKey(place)) ?? "";
  } catch {
    return ""; // Storage is switched off: the draft lives as long as the sheet.
  }
}
export function writeDraft(place: DraftPlace, text: string): void {
  try {
    if (text === "") localStorage.removeItem(storageKey(place));
    else localStorage.setItem(storageKey(place), text);
  } catch {
    // Storage is switched off: the draft lives as long as the sheet.
  }
}
