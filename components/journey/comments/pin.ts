/** How much is said about one thing of the map. Pure. */

/** Equal pins are the same object: only what changed is drawn anew. */
export interface Pin {
  /** Comments of open threads; 0: all are resolved. */
  readonly open: number;
  readonly unread: number;
}

export const sayPin = ({ open, unread }: Pin): string =>
  `${open === 0 ? "Comments resolved" : open === 1 ? "1 comment" : `${open} comments`}${unread > 0 ? `, ${unread} new` : ""}`;
