/** The document schema this build reads and writes (`meta.schemaVersion`). Equals the one of the wire protocol. */
export const SCHEMA_VERSION = 1;
