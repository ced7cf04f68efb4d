/** Takes the upgrades of `/sync/…` and looks after the open sockets. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { CLOSE } from "../../lib/collaboration/close-codes";
import type { Limits } from "../../lib/config/limits";
import type { Logger } from "../../lib/logger";
import { admit, type AdmissionOptions } from "./admission";
import { Connection } from "./connection";
import { isPassingFailure } from "./database-errors";
import { isAllowedOrigin, readSocketRequest } from "./socket-url";

export interface SyncServerOptions {
  readonly limits: Limits["realtime"];
  readonly publicUrl: string | null;
  readonly admission: AdmissionOptions;
  readonly logger: Logger;
}

const TOO_LONG = 1009;
const CARE_MS = 1_000;
/** All that a person has begun to send and not finished stays in memory: at most so many of the largest messages. */
const UNFINISHED_FRAMES = 4;
/** A message that takes longer to come in than this is not being sent by anybody honest, ms. */
const UNFINISHED_MS = 60_000;

/** ws says 1009 to a message that is too long, and the stock client would try again for ever. */
class SyncSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === TOO_LONG ? CLOSE.tooLarge : code, reason);
  }
}

export class SyncServer {
  readonly connections = new Set<Connection>();
  readonly #upgrader: WebSocketServer;
  readonly #unfinished = new WeakMap<Connection, { bytes: number; since: number }>();
  #care: NodeJS.Timeout;
  #closing = false;

  constructor(private readonly options: SyncServerOptions) {
    this.#upgrader = new WebSocketServer({
      noServer: true, clientTracking: false, perMessageDeflate: false, autoPong: false, WebSocket: SyncSocket,
      maxPayload: options.limits.maxFrameBytes, maxFragments: options.limits.maxFragments,
    });
    this.#care = setInterval(() => this.#careForAll(), CARE_MS);
    this.#care.unref();
  }

  /** False: not a path of ours. Otherwise the socket is ours now. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const asked = readSocketRequest(request);
    if (!asked) return false;
    if (!isAllowedOrigin(request.headers, this.options.publicUrl)) {
      // Before the handshake: a foreign page learns nothing, not even whether somebody is signed in.
      refuseHandshake(socket, "403 Forbidden");
      return true;
    }
    if (this.#closing) {
      refuseHandshake(socket, "503 Service Unavailable");
      return true;
    }
    this.#upgrader.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new Connection(webSocket, socket, asked.extended, this.options.limits, (error) => this.#report(error));
      this.connections.add(connection);
      connection.onClose(() => this.connections.delete(connection));
      admit(request, asked, connection, this.options.admission).catch((error: unknown) => {
        this.#report(error);
        connection.close(CLOSE.tryAgain, "not possible right now");
      });
    });
    return true;
  }

  /** Everybody is told to come back; nothing new is let in. */
  close(): void {
    this.#closing = true;
    clearInterval(this.#care);
    for (const connection of [...this.connections]) connection.close(CLOSE.goingAway, "the server is stopping");
  }

  #report(error: unknown): void {
    // Said once for all by the commit queue; here it would fill the log while everybody tries again.
    const level = isPassingFailure(error) ? "debug" : "warn";
    this.options.logger[level]({ err: error }, "a connection failed");
  }

  #careForAll(now = performance.now()): void {
    const { limits } = this.options;
    const unfinished = new Map<string, number>();
    for (const connection of [...this.connections]) {
      const { lastSent, slowSince } = connection.outbox;
      const held = (unfinished.get(connection.userId) ?? 0) + connection.unfinishedBytes;
      unfinished.set(connection.userId, held);
      if (now - connection.lastHeard > limits.deadAfterMs) connection.terminate();
      else if (slowSince !== null && now - slowSince > limits.slowReaderMs) connection.close(CLOSE.tryAgain, "too slow");
      else if (connection.access && held > UNFINISHED_FRAMES * limits.maxFrameBytes) connection.close(CLOSE.tryAgain, "too much at once");
      else if (this.#isStuck(connection, now)) connection.close(CLOSE.refused, "an unfinished message");
      else if (now - lastSent >= limits.keepAliveMs - 2 * CARE_MS) connection.keepAlive();
      else if (now - connection.lastHeard >= limits.keepAliveMs) connection.ping();
    }
  }

  #isStuck(connection: Connection, now: number): boolean {
    const bytes = connection.unfinishedBytes;
    if (bytes === 0) {
      this.#unfinished.delete(connection);
      return false;
    }
    const known = this.#unfinished.get(connection);
    if (known && bytes >= known.bytes) return now - known.since > UNFINISHED_MS;
    this.#unfinished.set(connection, { bytes, since: now });
    return false;
  }
}

function refuseHandshake(socket: Duplex, status: string): void {
  socket.on("error", () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
