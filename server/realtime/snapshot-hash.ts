/** The fingerprint stored beside a snapshot. */
import { createHash } from "node:crypto";

/** SHA-256, lower-case hex. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
