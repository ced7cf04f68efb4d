/** The documents this worker keeps, and what it answers when one it was to keep is gone. */
import type { Missing } from "./calls";
import { DocumentCache } from "./document-cache";

export const documents = new DocumentCache();
export const MISSING: Missing = { missing: true };
