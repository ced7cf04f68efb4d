/** Every number the server refuses or slows down by. Changed together with TRUST promises, so they live in one place. */

const KIB = 1024;
const MIB = 1024 * KIB;

export const DEFAULT_LIMITS = {
  /** The live connection (`/sync/:mapId`). */
  realtime: {
    /** Largest WebSocket message, bytes. A larger one ends the connection with 4413. */
    maxFrameBytes: 8 * MIB,
    /** Most fragments one WebSocket message may come in. */
    maxFragments: 64,
    /** Larger updates are checked in the document worker instead of the main thread, bytes. */
    largeUpdateBytes: 64 * KIB,
    /** Highest Yjs clock one update may reach per client id. */
    maxClocks: 10_000_000,
    /** Most structs, values and deleted ranges in one update, all together. */
    maxPartsPerUpdate: 500_000,
    /** An update of more parts is checked in the document worker, however few bytes it has. */
    manyParts: 2_000,
    /** Largest presence message of one connection, bytes. */
    maxPresenceBytes: 4 * KIB,
    /** Presence goes out at most this often per map, times a second. */
    presencePerSecond: 30,
    /** Every connection hears something at least this often, ms: the stock client hangs up after 30 s of silence. */
    keepAliveMs: 15_000,
    /** A connection that answers no ping for this long is taken for dead, ms. */
    deadAfterMs: 40_000,
    /** Above this many unsent bytes a connection gets no presence. */
    presenceDropBytes: 1 * MIB,
    /** Above this many unsent bytes a connection is closed (1013) and catches up when it comes back. */
    closeAtBufferedBytes: 4 * MIB,
    /** A connection that stays above `presenceDropBytes` for this long is closed, ms. */
    slowReaderMs: 30_000,
    /** A map nobody has open is dropped from memory after this, ms. */
    idleRoomMs: 30_000,
    /** How often rights of open connections are read again without being told, ms. */
    accessRecheckMs: 1_500,
    /** Open connections of one person, over all maps of this process. */
    socketsPerUser: 60,
    /** Open connections of one map in this process. */
    socketsPerMap: 600,
    /** Token bucket of a connection: messages a second; over it reading pauses. */
    messagesPerSecond: 200,
    /**
     * Token bucket of a person, all connections of this process together: a message costs one and one more for every
     * KiB, so that this is also about how many KiB a second one person can send; over it reading pauses.
     */
    messagesPerSecondPerUser: 1_000,
    /** Yjs client ids one person may hold in one map (claimed within the last day). */
    clientIdsPerUser: 2_000,
    /** Stored bytes of a map; a larger one takes only deletions. About a hundred times a map of 1,500 cards. */
    maxMapBytes: 64 * MIB,
    /** Uncommitted bytes waiting for the database, all maps together; above it writers pause. */
    commitQueueBytes: 64 * MIB,
    /** The log of a map is merged into a snapshot after this many updates… */
    compactAfterUpdates: 500,
    /** …or this many bytes. */
    compactAfterBytes: 1 * MIB,
  },
  /** Versions nobody asks for: how long a map has to be quiet, how often is looked, how many are made at a time. */
  automaticVersions: { quietMs: 10 * 60_000, lookEveryMs: 60_000, mapsPerRound: 20 },
  /** Failed tries only; a whole workshop shares one address. */
  signIn: { windowSeconds: 15 * 60, failuresPerAccount: 10, failuresPerAddress: 100 },
  /** How many people one person may tell things in a while; a thing said costs one more than it tells, at most `mostAtOnce`. */
  news: { windowSeconds: 60 * 60, peopleTold: 3_000, mostAtOnce: 300 },
  /** Bodies of the HTTP API, bytes. */
  api: { maxBodyBytes: 1 * MIB },
  import: { maxJourneyFileBytes: 64 * MIB },
  /**
   * Mails that wait: how often is looked, how many go out at a time, how long a mail server may be silent, for how long
   * nobody else takes a mail that is being tried, and when it is tried again until it is given up. All ms but `atOnce`.
   */
  mail: {
    lookEveryMs: 15_000, atOnce: 5, silentMs: 15_000, takenForMs: 5 * 60_000, firstRetryMs: 30_000, longestRetryMs: 60 * 60_000,
    giveUpAfterMs: 24 * 60 * 60_000,
  },
  /** How long links and sign-ins live, seconds. */
  lifetime: { invitationSeconds: 7 * 24 * 3600, unsubscribeSeconds: 90 * 24 * 3600, sessionSeconds: 30 * 24 * 3600 },
  /** Longest a stop may take before it is forced, ms. */
  drainMs: 10_000,
} as const;

type Widen<T> = T extends number ? number : { readonly [K in keyof T]: Widen<T[K]> };
export type Limits = Widen<typeof DEFAULT_LIMITS>;
