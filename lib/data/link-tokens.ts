/**
 * Keys that stand in links: made anew from the server's secret whenever a mail is written, so that no readable key waits
 * in the database; only its hash is stored.
 */
import { createHash, createHmac } from "node:crypto";
import { requireRuntime } from "../runtime";

/** 256 bits, base64url. The same for the same id as long as the server keeps its secret; without it nobody can guess one. */
export const linkToken = (purpose: "invitation" | "unsubscribe", id: string): string =>
  createHmac("sha256", requireRuntime().secret).update(`${purpose} link ${id}`).digest("base64url");

/** SHA-256 in lower-case hex. A token of 256 bits needs no slow hash. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
