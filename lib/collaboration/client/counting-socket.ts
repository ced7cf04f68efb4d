/**
 * The WebSocket y-websocket is given: it numbers the frames that carry edits, because the server acknowledges by
 * number and the provider has no send hook of its own. An edit is counted at once, so that the page says Saving from its
 * first moment on, and goes out behind the picture that shows it.
 */
import { pageDraws } from "./after-frame";
import { editFrame, editFrameKind, isPresenceEcho, updateInFrame, type EditFrameKind } from "./frames";
import { createFrameBatch } from "./frame-batch";
import { splitUpdate } from "./split-update";

/** Larger edits are cut: far below the 8 MiB a frame may have, because the server also counts structs and other people wait. */
export const SPLIT_BYTES = 1024 * 1024;

export interface SocketListener {
  readonly clientId: number;
  /** A new connection begins: its frames are counted from 0. */
  onSocket(): void;
  /** The `count`-th edit frame (1 is the first) was handed to the socket while it was open. */
  onEditFrame(kind: EditFrameKind, count: number): void;
}

type SocketData = Parameters<WebSocket["send"]>[0];

const bytesOf = (data: SocketData): Uint8Array | null =>
  data instanceof Uint8Array ? data : null;

/** A subclass of `Base` that reports to `listener`; `splitBytes` is for tests. */
export const createCountingSocket = (
  Base: typeof WebSocket, listener: SocketListener, splitBytes: number = SPLIT_BYTES,
): typeof WebSocket =>
  class CountingSocket extends Base {
    private editFrames = 0;
    private readonly shownFirst = createFrameBatch<SocketData>((edits) => {
      // What a connection did not take along, the next one is asked for.
      if (this.readyState === this.OPEN) for (const edit of edits) super.send(edit);
    });

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("close", () => { this.shownFirst.end(); });
      listener.onSocket();
    }

    override close(code?: number, reason?: string): void {
      this.shownFirst.flush();
      super.close(code, reason);
    }

    override send(data: SocketData): void {
      const frame = bytesOf(data);
      const kind = frame && editFrameKind(frame);
      if (frame === null || kind === null) {
        if (frame !== null && isPresenceEcho(frame, listener.clientId)) return;
        this.shownFirst.flush();
        super.send(data);
        return;
      }
      if (frame.byteLength <= splitBytes) {
        this.sendEdits(kind, data);
        return;
      }
      const pieces = splitUpdate(updateInFrame(frame), splitBytes);
      // Only the summary keeps the kind: to the server a sync step 2 it has taken means that nothing is missing.
      pieces.forEach((piece, i) => {
        const pieceKind = i === pieces.length - 1 ? kind : "update";
        this.sendEdits(pieceKind, new Uint8Array(editFrame(pieceKind, piece)));
      });
    }

    private sendEdits(kind: EditFrameKind, data: SocketData): void {
      const open = this.readyState === this.OPEN;
      if (open && pageDraws()) this.shownFirst.add(data);
      else {
        this.shownFirst.flush();
        super.send(data);
      }
      // A closing socket swallows what it is given without a word.
      if (!open) return;
      this.editFrames += 1;
      listener.onEditFrame(kind, this.editFrames);
    }
  };
