/** Who a card is shown to be by. */
import type { Card } from "./model";

/** Who a Yjs client id is bound to; `server`: it wrote commands, imports or copies. */
export interface ClientOwner { readonly userId: string; readonly server: boolean }

/**
 * The user whose client id created the card: claimed, so it cannot be forged. What the server wrote may name another
 * author (an import, a copy), and what was imported or copied without one is by nobody.
 */
export function resolveAuthor(
  card: Pick<Card, "authorId" | "fileId" | "derivedFromId">, owner: ClientOwner | undefined,
): string | undefined {
  if (!owner?.server) return owner?.userId;
  if (card.authorId !== undefined) return card.authorId;
  return card.fileId === undefined && card.derivedFromId === undefined ? owner.userId : undefined;
}
