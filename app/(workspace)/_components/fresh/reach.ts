/** Whether the server can be reached, told from how it answered. Pure. */
import { isAppError } from "@/lib/errors";

export type Reach = "reached" | "offline" | "unreachable";

/** A refusal is an answer too: the page itself then says what is. `error` is null when nothing went wrong. */
export function reachAfter(error: unknown, onLine: boolean): Reach {
  if (error === null) return "reached";
  if (!onLine) return "offline";
  if (!isAppError(error)) return "unreachable";
  switch (error.code) {
    case "unauthorized": case "forbidden": case "not_found": case "gone": return "reached";
    default: return "unreachable";
  }
}
