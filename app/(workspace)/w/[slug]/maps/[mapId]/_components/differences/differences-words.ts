/** How much of a future differs, in words. Pure. */
import type { Differences } from "./differences-of";

export const sayDifferences = ({ added, changed, removed }: Differences["counts"]): string =>
  (added + changed + removed === 0 ? "No card differs from today." : `Against today: ${added} added, ${changed} changed, ${removed} removed.`);
