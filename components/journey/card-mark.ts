/** What shows on a card besides itself while people look about the map. */
export interface CardMark {
  /** The filter speaks of others. */
  readonly faded?: true;
  /** It has the words one looks for; `here`: it is the one one stands on. */
  readonly found?: "here" | "too";
  /** A colleague has selected it: first name and colour of the department. */
  readonly held?: { readonly name: string; readonly colour: string | null };
  /** Changed by me and not on the server: it waits for the connection, or storing it failed for now. */
  readonly unsent?: "waiting" | "failed";
  /** Against today, on a future: it is new, or says or stands otherwise. Beside a future, on today's map: it is gone, or became real. */
  readonly differs?: "added" | "changed" | "removed" | "realised";
}

const DIFFERS_WORDS: Readonly<Record<NonNullable<CardMark["differs"]>, string>> = {
  added: "New against today", changed: "Changed against today", removed: "No longer happens", realised: "Becomes real",
};

export const markAttributes = (mark: CardMark | undefined) =>
  ({
    "data-unsent": mark?.unsent, "data-faded": mark?.faded, "data-found": mark?.found, "data-held": mark?.held && "",
    "data-differs": mark?.differs, "aria-description": mark?.differs && DIFFERS_WORDS[mark.differs],
  });
