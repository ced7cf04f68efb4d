/**
 * The WebSocket y-websocket is given: it numbers the frames that carry edits, because the server acknowledges by
 * number and the provider has no send hook of its own.
 */
import { editFrame, editFrameKind, isPresenceEcho, updateInFrame, type EditFrameKind } from "./frames";
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

const bytesOf = (data: Parameters<WebSocket["send"]>[0]): Uint8Array | null =>
  data instanceof Uint8Array ? data : null;

/** A subclass of `Base` that reports to `listener`; `splitBytes` is for tests. */
export const createCountingSocket = (
  Base: typeof WebSocket, listener: SocketListener, splitBytes: number = SPLIT_BYTES,
): typeof WebSocket =>
  class CountingSocket extends Base {
    private editFrames = 0;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      listener.onSocket();
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      const frame = bytesOf(data);
      const kind = frame && editFrameKind(frame);
      if (frame === null || kind === null) {
        if (frame === null || !isPresenceEcho(frame, listener.clientId)) super.send(data);
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

    private sendEdits(kind: EditFrameKind, data: Parameters<WebSocket["send"]>[0]): void {
      super.send(data);
      // A closing socket swallows what it is given without a word.
      if (this.readyState !== this.OPEN) return;
      this.editFrames += 1;
      listener.onEditFrame(kind, this.editFrames);
    }
  };
