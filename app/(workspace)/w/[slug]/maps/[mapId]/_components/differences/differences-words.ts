/** How much of a future differs, in words. Pure. */
import type { Differences } from "./differences-of";

export const sayDifferences = ({ added, changed, removed }: Differences["counts"], against = "today"): string =>
  (added + changed + removed === 0 ? `No card differs from ${against}.` : `Against ${against}: ${added} added, ${changed} changed, ${removed} removed.`);
