/** What a session needs of the place it runs in: a browser, or a test. */
import { createIndexedDbCopies } from "./indexeddb-copy";
import type { LocalCopies } from "./local-copy";
import type { Readable } from "./types";

export interface SessionPorts {
  readonly Socket: typeof WebSocket;
  readonly copies: LocalCopies;
  /** Whether the device says that it has a network. */
  readonly online: Readable<boolean>;
  /** Milliseconds; only differences count. */
  now(): number;
  /** Larger edit frames are cut; absent: half of what the server takes. */
  readonly splitBytes?: number;
}

const browserOnline: Readable<boolean> = {
  get: () => navigator.onLine,
  subscribe(listener) {
    window.addEventListener("online", listener);
    window.addEventListener("offline", listener);
    return () => {
      window.removeEventListener("online", listener);
      window.removeEventListener("offline", listener);
    };
  },
};

export const browserPorts = (): SessionPorts => ({
  Socket: WebSocket, copies: createIndexedDbCopies(), online: browserOnline, now: () => Date.now(),
});
