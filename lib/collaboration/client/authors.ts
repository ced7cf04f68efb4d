/** Who each Yjs client id of the map is, as the server tells it. */
import type { Author } from "../protocol";
import { createWritable } from "./readable";
import type { Readable } from "./types";

export interface AuthorBook {
  readonly authors: Readable<ReadonlyMap<number, Author>>;
  learn(authors: readonly Author[]): void;
}

export const createAuthorBook = (): AuthorBook => {
  const authors = createWritable<ReadonlyMap<number, Author>>(new Map());
  return {
    authors,
    learn(more) {
      const known = authors.get();
      const isKnown = (author: Author): boolean => {
        const before = known.get(author.clientId);
        return before?.userId === author.userId && before.server === author.server;
      };
      if (more.every(isKnown)) return;
      authors.set(new Map([...known, ...more.map((author): [number, Author] => [author.clientId, author])]));
    },
  };
};
