/**
 * Hears of a map's journey without holding the map: sits in the map's room, asks for no document and sends nothing. For pages
 * that show what the journey knows beside its maps.
 */
import { createDecoder, readVarString, readVarUint } from "lib0/decoding";
import { MESSAGE, SCHEMA_VERSION, SOCKET_PARAMS, type Notice } from "../protocol";
import { parseNotice } from "./notice";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * `onNews`: what the journey knows changed, or names did, or it is heard again after a while. `onComments`: so did a thread of
 * comments (its id), or, after a while, perhaps any (null).
 * @param url `ws(s)://host/sync/<mapId>`. Returns the way to stop. A final close ends it: then the page itself will say what is.
 */
export function listenToJourney(url: string, onNews: () => void, onComments?: (threadId: string | null) => void): () => void {
  let stopped = false;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | null = null;
  const connect = (again: boolean): void => {
    socket = new WebSocket(`${url}?${SOCKET_PARAMS.extended}=1&${SOCKET_PARAMS.schema}=${SCHEMA_VERSION}`);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      pause = FIRST_PAUSE_MS;
      // Something may have been missed.
      if (!again) return;
      onNews();
      onComments?.(null);
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      const notice = data instanceof ArrayBuffer ? readNotice(new Uint8Array(data)) : null;
      if (notice?.type === "journey-changed" || notice?.type === "review-read" || notice?.type === "workspace-changed") onNews();
      if (notice?.type === "comments-changed") onComments?.(notice.threadId);
    };
    socket.onclose = ({ code }) => {
      if (stopped || (code >= 4400 && code < 4500)) return;
      timer = setTimeout(() => connect(true), pause);
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    };
  };
  connect(false);
  return () => {
    stopped = true;
    clearTimeout(timer);
    socket?.close();
  };
}

/** Never throws: what is cut short says nothing. */
function readNotice(frame: Uint8Array): Notice | null {
  try {
    const decoder = createDecoder(frame);
    return readVarUint(decoder) === MESSAGE.notice ? parseNotice(readVarString(decoder)) : null;
  } catch {
    return null;
  }
}
