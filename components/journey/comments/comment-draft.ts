/** Unsent words of comments, kept on this device, per person and place, so that a closed panel or page loses nothing. */

/** Cleared at sign-out by its beginning; see lib/offline/client.ts. */
const storageKey = (userId: string, place: string): string => `throughline:draft:${userId}:comment:${place}`;
/** Where storage is switched off, as long as the page lives. */
const kept = new Map<string, string>();

export function readCommentDraft(userId: string, place: string): string {
  const key = storageKey(userId, place);
  try {
    return kept.get(key) ?? localStorage.getItem(key) ?? "";
  } catch {
    return kept.get(key) ?? "";
  }
}
export function writeCommentDraft(userId: string, place: string, text: string): void {
  const key = storageKey(userId, place);
  if (text === "") kept.delete(key);
  else kept.set(key, text);
  try {
    if (text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Storage is switched off: the words live as long as the page.
  }
}
