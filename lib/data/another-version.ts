/** Rolls a transaction back: what was planned was compared with what is not the last version of its map any more. */
export class AnotherVersion extends Error {}
