/** What the main thread and the database worker say to each other. SQL does not pass here but through the socket. */
export type ToDatabaseWorker = { readonly type: "close" };

export type FromDatabaseWorker =
  | { readonly type: "ready" }
  | { readonly type: "closed" }
  /** The database could not start, or broke while running. */
  | { readonly type: "failed"; readonly reason: string };
