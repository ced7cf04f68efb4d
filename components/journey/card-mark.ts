/** What shows on a card besides itself while people look about the map. */
export interface CardMark {
  /** The filter speaks of others. */
  readonly faded?: true;
  /** It has the words one looks for; `here`: it is the one one stands on. */
  readonly found?: "here" | "too";
  /** A colleague has selected it: first name and colour of the department. */
  readonly held?: { readonly name: string; readonly colour: string | null };
  /** Changed by me and not on the server yet. */
  readonly queued?: true;
}

export const markAttributes = (mark: CardMark | undefined) =>
  ({ "data-queued": mark?.queued, "data-faded": mark?.faded, "data-found": mark?.found, "data-held": mark?.held && "" });
