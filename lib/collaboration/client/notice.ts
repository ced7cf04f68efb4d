/** Reads a notice frame. What this build does not know is passed over: a newer server may say more. */
import type { Author, Notice } from "../protocol";

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

const parseAuthor = (value: unknown): Author[] =>
  isPlain(value) && typeof value.clientId === "number" && typeof value.userId === "string"
    ? [{ clientId: value.clientId, userId: value.userId, server: value.server === true }] : [];

export const parseNotice = (json: string): Notice | null => {
  let value: unknown;
  try { value = JSON.parse(json); } catch { return null; }
  if (!isPlain(value) || value.v !== 1) return null;
  switch (value.type) {
    case "authors":
      return Array.isArray(value.authors) ? { v: 1, type: "authors", authors: value.authors.flatMap(parseAuthor) } : null;
    case "access":
      return typeof value.canWrite === "boolean" && typeof value.role === "string"
        ? { v: 1, type: "access", canWrite: value.canWrite, role: value.role } : null;
    case "saving": return typeof value.ok === "boolean" ? { v: 1, type: "saving", ok: value.ok } : null;
    case "comments-changed": return typeof value.threadId === "string" ? { v: 1, type: "comments-changed", threadId: value.threadId } : null;
    case "read-only": return { v: 1, type: "read-only" };
    case "workspace-changed": case "journey-changed": case "review-read": case "news": return { v: 1, type: value.type };
    default: return null;
  }
};
