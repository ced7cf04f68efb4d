/** One page's socket: what comes in, in order and not faster than it may; what goes out; why it ends. */
import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import type { RawData, WebSocket } from "ws";
import { CLOSE, type CloseCode } from "../../lib/collaboration/close-codes";
import type { Notice } from "../../lib/collaboration/protocol";
import type { Limits } from "../../lib/config/limits";
import type { Access } from "./access";
import { AckCounter } from "./ack-counter";
import { readPresence, stampPresence } from "./awareness-guard";
import { countEnding, counters, type Ending } from "./counters";
import { isPassingFailure } from "./database-errors";
import { readMessage, type IncomingMessage } from "./incoming-message";
import { TokenBucket, type DebtBucket } from "./limits";
import { Outbox } from "./outbox";
import type { Room, RoomMember } from "./room";
import { UpdateReceiver } from "./update-receiver";
import { ackFrame, KEEPALIVE_FRAME, noticeFrame } from "./wire";

export type ConnectionState =
  /** Its right is being looked up; what it sends meanwhile waits. */
  | { readonly kind: "admitting" }
  | { readonly kind: "open"; readonly room: Room; access: Access; readonly updates: UpdateReceiver; readonly spending: DebtBucket }
  | { readonly kind: "closed" };

type OpenState = Extract<ConnectionState, { kind: "open" }>;
type Request = Exclude<IncomingMessage, { type: "presence" }>;

/** Beyond this much unread input reading stops until some of it is done. */
const MAX_INBOX_FRAMES = 256;
const MAX_INBOX_BYTES = 1024 * 1024;
/** After these nothing that is still on its way may be written. */
const ENDS_ACCESS: readonly CloseCode[] = [CLOSE.signedOut, CLOSE.forbidden, CLOSE.notFound];
/** Of a masked frame under 126 bytes. */
const CONTROL_HEADER_BYTES = 6;
/** What an answer to a step 1 costs its person: a token per this many bytes of the map that had to be looked at. */
const ANSWER_BYTES_PER_TOKEN = 16 * 1024;
/** What comes in costs one and one more per this many bytes, and so does the presence of all. */
const BYTES_PER_TOKEN = 1024;
/** Frames that count for nobody (echoed presence) may come this much more often than others. */
const ECHO_RATE = 10;

const isTooLong = (error: Error): boolean => "code" in error && error.code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH";

export class Connection implements RoomMember {
  readonly id = randomUUID();
  joined = false;
  presenceId: number | null = null;
  lastHeard = performance.now();
  #readAtLastMessage: number;
  #state: ConnectionState = { kind: "admitting" };
  readonly #inbox: Uint8Array[] = [];
  #inboxBytes = 0;
  #working = false;
  readonly #bucket: TokenBucket;
  readonly #echoBucket: TokenBucket;
  readonly #outbox: Outbox;
  readonly #acks = new AckCounter();
  #closeListeners: (() => void)[] = [];
  #mayWrite = false;
  /** What the page last said of itself: stamped anew when its person's departments or name change. */
  #said: Readonly<Record<string, unknown>> | null = null;

  constructor(
    private readonly socket: WebSocket, private readonly stream: Duplex, readonly extended: boolean,
    private readonly limits: Limits["realtime"], private readonly onError: (error: unknown) => void,
  ) {
    this.#readAtLastMessage = this.#bytesRead;
    this.#bucket = new TokenBucket(limits.messagesPerSecond);
    this.#echoBucket = new TokenBucket(limits.messagesPerSecond * ECHO_RATE);
    this.#outbox = new Outbox(stream, limits, () => this.close(CLOSE.tryAgain, "too slow"));
    // At once: the first frames arrive while the right is still being looked up.
    socket.on("message", (data, isBinary) => this.#receive(data, isBinary));
    socket.on("ping", (data) => this.#answerPing(data));
    socket.on("pong", (data) => this.#hearControlFrame(data));
    socket.on("error", (error) => this.#finish(isTooLong(error) ? CLOSE.tooLarge : "broken"));
    socket.on("close", () => this.#finish("left"));
  }

  get userId(): string {
    return this.#state.kind === "open" ? this.#state.access.userId : "";
  }
  get access(): Access | null {
    return this.#state.kind === "open" ? this.#state.access : null;
  }
  /** Of an edit that was waited for: its right may have ended meanwhile. One whose page left had it until then. */
  get mayWrite(): boolean {
    return this.#mayWrite;
  }
  get isClosed(): boolean {
    return this.#state.kind === "closed";
  }
  get outbox(): Pick<Outbox, "lastSent" | "slowSince" | "unsentBytes"> {
    return this.#outbox;
  }
  /** Of a message that has begun and not ended. */
  get unfinishedBytes(): number {
    return this.#bytesRead - this.#readAtLastMessage;
  }

  /** The right was found: from here on the page is a member of the room. */
  open(room: Room, access: Access, presenceId: number | null, spending: DebtBucket): void {
    if (this.#state.kind !== "admitting") return;
    const updates = new UpdateReceiver(this, room, this.#acks, {
      ack: () => { if (this.extended) this.send(ackFrame(this.#acks.saved)); },
      notify: (notice) => this.notify(notice),
      refuse: (code, reason) => this.close(code, reason),
    });
    this.#state = { kind: "open", room, access, updates, spending };
    this.#mayWrite = access.canWrite;
    this.presenceId = presenceId;
    room.members.add(this);
    if (room.reading) void this.#askWhenRead(room.reading, room);
    else this.send(room.stepOne());
    void this.#work();
  }

  /** Calls back once, when the socket is gone. */
  onClose(listener: () => void): void {
    if (this.isClosed) listener();
    else this.#closeListeners.push(listener);
  }

  send(frame: Buffer): void {
    if (this.#state.kind === "open") this.#outbox.send(frame);
  }
  sendPresence(frame: Buffer): void {
    if (this.#state.kind === "open" && this.joined) this.#outbox.sendPresence(frame);
  }
  notify(notice: Notice): void {
    if (this.extended) this.send(noticeFrame(notice));
  }
  keepAlive(): void {
    this.send(KEEPALIVE_FRAME);
    this.ping();
  }
  ping(): void {
    if (this.#state.kind === "open") this.socket.ping();
  }
  /** The database takes edits again: ask for what was dropped meanwhile. */
  resume(): void {
    if (this.#state.kind === "open") this.#state.updates.resume();
  }
  leaveGoneMap(): void {
    this.close(CLOSE.notFound, "the map is gone");
  }

  updateAccess(access: Access): void {
    if (this.#state.kind !== "open") return;
    const before = this.#state.access;
    this.#state.access = access;
    this.#mayWrite = access.canWrite;
    if (isDeepStrictEqual(before, access)) return;
    if (before.role !== access.role) this.notify({ v: 1, type: "access", canWrite: access.canWrite, role: access.role });
    if (this.#said && this.presenceId !== null) this.#say(this.presenceId, this.#said, this.#state);
  }

  close(code: CloseCode, reason: string): void {
    if (this.#state.kind === "closed") return;
    this.#mayWrite &&= !ENDS_ACCESS.includes(code);
    this.#finish(code);
    this.socket.close(code, reason);
    // A peer that never answers the close must not keep the socket.
    const timer = setTimeout(() => this.socket.terminate(), 5_000);
    timer.unref();
    this.socket.once("close", () => clearTimeout(timer));
  }
  terminate(): void {
    this.#finish("silent");
    this.socket.terminate();
  }

  /** The map's bytes may be on their way to the page already; what needs to be known of them follows. */
  async #askWhenRead(reading: Promise<void>, room: Room): Promise<void> {
    try {
      await reading;
      if (this.joined && this.extended) this.send(room.authorsNotice());
      this.send(room.stepOne());
    } catch (error) {
      this.onError(error);
      this.close(CLOSE.tryAgain, "the map cannot be read");
    }
  }

  #finish(ending: Ending): void {
    const state = this.#state;
    if (state.kind === "closed") return;
    countEnding(ending);
    this.#state = { kind: "closed" };
    this.#inbox.length = 0;
    if (state.kind === "open") {
      state.room.members.delete(this);
      if (this.presenceId !== null) state.room.presence.leave(this.presenceId, this);
    }
    for (const listener of this.#closeListeners.splice(0)) listener();
  }

  get #bytesRead(): number {
    return "bytesRead" in this.stream && typeof this.stream.bytesRead === "number" ? this.stream.bytesRead : 0;
  }

  /** Not for one who does not read: thousands of answers would pile up in memory. */
  #answerPing(data: Buffer): void {
    this.#hearControlFrame(data);
    if (this.#state.kind !== "closed" && this.#outbox.unsentBytes <= this.limits.presenceDropBytes) this.socket.pong(data);
  }

  /** It may come between the fragments of a message, and must not hide that one never ends. */
  #hearControlFrame(data: Buffer): void {
    this.lastHeard = performance.now();
    this.#readAtLastMessage += CONTROL_HEADER_BYTES + data.length;
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#state.kind === "closed") return;
    this.lastHeard = performance.now();
    this.#readAtLastMessage = this.#bytesRead;
    if (!isBinary || !(data instanceof Uint8Array)) return this.close(CLOSE.refused, "only binary messages");
    counters.frames.in += 1;
    counters.bytes.in += data.length;
    this.#inbox.push(data);
    this.#inboxBytes += data.length;
    if (this.#inbox.length >= MAX_INBOX_FRAMES || this.#inboxBytes >= MAX_INBOX_BYTES) this.socket.pause();
    if (this.#state.kind === "open" && !this.#working) void this.#work();
  }

  /** One message after the other; runs through without a pause as long as nothing has to be waited for. */
  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      for (let data = this.#inbox.shift(); data && this.#state.kind === "open"; data = this.#inbox.shift()) {
        this.#inboxBytes -= data.length;
        const done = this.#handle(data, this.#state);
        if (done) await done;
      }
    } catch (error) {
      this.onError(error);
      this.close(CLOSE.tryAgain, "internal");
    } finally {
      this.#working = false;
      if (this.socket.isPaused && this.#state.kind === "open") this.socket.resume();
    }
  }

  #handle(data: Uint8Array, state: OpenState): Promise<void> | null {
    const message = readMessage(data);
    if (!message) {
      this.close(CLOSE.refused, "not a message of the protocol");
      return null;
    }
    const debt = state.spending.take(1 + data.length / BYTES_PER_TOKEN);
    if (message.type === "presence") return debt > 0 ? this.#pause(debt) : this.#handlePresence(message.bytes, state);
    const wait = Math.max(debt, this.#bucket.take());
    return wait > 0 ? this.#later(wait, message, state) : this.#dispatch(message, state);
  }

  async #later(wait: number, message: Request, state: OpenState): Promise<void> {
    await this.#pause(wait);
    if (!this.isClosed) await this.#dispatch(message, state);
  }

  #dispatch(message: Request, state: OpenState): Promise<void> | null {
    switch (message.type) {
      case "step-one":
        return this.#answerStepOne(message, state);
      case "update":
        return state.updates.receive(message, state.access.canWrite);
      case "query-presence":
        state.spending.take(state.room.presence.sendAll(this) / BYTES_PER_TOKEN);
        return null;
    }
  }

  async #answerStepOne(message: Extract<IncomingMessage, { type: "step-one" }>, { room, spending }: OpenState): Promise<void> {
    // Whoever does not read what it asked for gets no more of it.
    while (this.#outbox.unsentBytes > this.limits.presenceDropBytes && !this.isClosed) await this.#pause(50);
    if (this.isClosed) return;
    const first = !this.joined;
    if (first && this.extended && !room.reading) this.send(room.authorsNotice());
    // From here on it hears what is committed. That may overtake the answer, which Yjs puts right; the other way round
    // something committed in between would be in neither.
    this.joined = true;
    const frames = await room.answer(message.stateVector, message.encoded);
    for (const frame of frames) if (!this.isClosed) this.#outbox.sendDocument(frame);
    if (first) room.presence.sendAll(this);
    const wait = spending.take(room.storedBytes / ANSWER_BYTES_PER_TOKEN);
    if (wait > 0) await this.#pause(wait);
  }

  #handlePresence(bytes: Uint8Array, state: OpenState): Promise<void> | null {
    const message = readPresence(bytes, this.presenceId, this.limits.maxPresenceBytes);
    if (message?.said) {
      const wait = this.#bucket.take();
      if (wait === 0) this.#say(message.said.clientId, message.said.state, state);
      // Over the rate only the latest counts, and it comes again.
      return wait > 0 ? this.#pause(wait) : null;
    }
    const wait = this.#echoBucket.take();
    if (wait > 0) return this.#pause(wait);
    return this.presenceId === null && message?.onlyClientId != null ? this.#adoptPresenceId(message.onlyClientId, bytes, state) : null;
  }

  #say(clientId: number, said: Readonly<Record<string, unknown>> | null, state: OpenState): void {
    this.#said = said;
    state.room.presence.set(clientId, this, said && stampPresence(said, state.access));
  }

  /** A stock client does not tell its id in the URL: the first one it speaks for alone is its own, unless it is taken. */
  async #adoptPresenceId(clientId: number, bytes: Uint8Array, state: OpenState): Promise<void> {
    const said = readPresence(bytes, clientId, this.limits.maxPresenceBytes)?.said;
    if (!said?.state) return;
    try {
      if (await state.room.claim(clientId, state.access.userId) !== "yours" || this.isClosed) return;
      this.presenceId = clientId;
      this.#say(clientId, said.state, state);
    } catch (error) {
      // It says so again every 15 seconds.
      if (!isPassingFailure(error)) throw error;
    }
  }

  #pause(ms: number): Promise<void> {
    counters.pauses += 1;
    this.socket.pause();
    return new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  }
}
