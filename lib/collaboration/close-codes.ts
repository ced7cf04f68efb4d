/**
 * Why the server closes a socket. 4400–4499 are final: y-websocket's client stops and says so. Everything else is
 * retried with growing pauses.
 */
export const CLOSE = {
  /** The session ended or was never there. */
  signedOut: 4401,
  /** A member without the right to see this map (suspended). */
  forbidden: 4403,
  /** No such map, or another workspace's. */
  notFound: 4404,
  /** A frame over the limit: the client offers its unsent work as a file. */
  tooLarge: 4413,
  /** The page is of another schema: reload. */
  reloadNeeded: 4426,
  /** The frame broke a rule of the protocol or the update guard; only its sender is closed, and it may come back. */
  refused: 4500,
  /** The Yjs client id belongs to somebody else: come back with a new one. */
  clientIdTaken: 4501,
  /** Too slow, too many, shutting down, database away: try again later. */
  tryAgain: 1013,
  goingAway: 1001,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
