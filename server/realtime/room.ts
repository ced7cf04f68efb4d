/** One open map on this node: stored bytes, what is known of them, and the pages connected to it. */
import type { Logger } from "../../lib/logger";
import type { Author, Notice } from "../../lib/collaboration/protocol";
import type { ClientOwner } from "./client-ids";
import { DocumentIndex, EMPTY_INDEX } from "./document-index";
import { RoomBroadcast } from "./room-broadcast";
import { RoomBytes, type Base } from "./room-bytes";
import { RoomFeed, type CommittedRow } from "./room-feed";
import { RoomIntake, type IntakeOutcome, type Settle, type UpdateSender } from "./room-intake";
import { RoomPresence, type PresenceReceiver } from "./room-presence";
import type { Indexed, RoomServices } from "./room-services";
import { toRoomBase } from "./room-work";
import type { LogEntry, StoredMap } from "../../lib/runtime/ports";
import { guardUpdate, TOO_MANY_PARTS, TRUSTED, type GuardLimits, type GuardVerdict, type KnownState, type UpdateEffect } from "./update-guard";
import { noticeFrame, stepOneFrame, updateFrame } from "./wire";

export interface RoomMember extends UpdateSender, PresenceReceiver {
  /** It asked for acks and notices. */
  readonly extended: boolean;
  /** Its first sync step 1 was answered: from then on it hears every committed update. */
  readonly joined: boolean;
  send(frame: Buffer): void;
  /** The map is gone. */
  leaveGoneMap(): void;
}

export class Room {
  readonly members = new Set<RoomMember>();
  /** Pages on their way in: the room waits for them. */
  expected = 0;
  readonly presence: RoomPresence;
  readonly #broadcast = new RoomBroadcast(() => this.members);
  readonly #bytes: RoomBytes;
  readonly #intake: RoomIntake;
  readonly #feed: RoomFeed;
  /** Client ids whose person the connected pages have been told. */
  readonly #announced = new Set<number>();
  #everybody: { readonly writers: number; readonly owners: number; readonly frame: Buffer } | null = null;

  private readonly index = new DocumentIndex();
  #reading: Promise<void> | null;

  constructor(
    readonly mapId: string, base: RoomBase, indexing: Promise<Indexed>,
    private readonly owners: Map<number, ClientOwner>, private readonly services: RoomServices, private readonly logger: Logger,
  ) {
    const { index } = this;
    this.#bytes = new RoomBytes(base, index);
    this.#reading = indexing.then((indexed) => {
      index.absorb(indexed.index);
      this.#bytes.setSnapshotClocks(indexed.snapshotClocks);
      this.#reading = null;
    });
    this.#feed = new RoomFeed(base.seq, {
      analyse: (row) => this.#analyse(row),
      apply: (row, effect) => this.#apply(row, effect),
      readAfter: (seq) => services.readAfter(mapId, seq),
      reload: (stored) => this.#reload(stored),
      toRows: (stored) => this.#toRows(stored.updates),
      onGone: () => this.closeGone(),
      onError: (error) => logger.warn({ mapId, err: error }, "a room could not read its log and tries again"),
    });
    this.#intake = new RoomIntake({
      mapId, index, owners,
      isFull: () => this.storedBytes >= services.limits.maxMapBytes,
      guard: (bytes, known) => this.#guard(bytes, known),
      claim: (clientId, userId) => this.claim(clientId, userId),
      enqueue: services.enqueue,
      onCommitted: (row) => {
        this.#feed.push({ ...row, server: false });
        const { effect: _effect, ...message } = row;
        services.publish({ type: "update", server: false, ...message });
      },
    });
    this.presence = new RoomPresence({
      perSecond: services.limits.presencePerSecond,
      receivers: () => this.members,
      publish: (bytes) => services.publish({ type: "awareness", mapId, bytes, node: services.node }),
    });
  }

  /**
   * Until the stored bytes are read through, only their bytes are known: enough for who joins with nothing, too little to
   * take an edit. Null: they are. Rejects when they cannot be read.
   */
  get reading(): Promise<void> | null {
    return this.#reading;
  }
  get seq(): number {
    return this.#feed.at;
  }
  /** Snapshot and log behind it. */
  get storedBytes(): number {
    return this.#bytes.size;
  }
  get tail(): RoomBytes["tail"] {
    return this.#bytes.tail;
  }
  get baseSeq(): number {
    return this.#bytes.baseSeq;
  }
  /** Nobody is connected and nothing is on its way: it can be dropped and rebuilt from the log at any time. */
  get isIdle(): boolean {
    return this.members.size === 0 && this.expected === 0 && this.#intake.isIdle;
  }

  /** Asks a page for everything the log does not have. */
  stepOne(): Buffer {
    return stepOneFrame(this.index.encodeStateVector());
  }
  async answer(clocks: ReadonlyMap<number, number>, encoded: Uint8Array): Promise<readonly Buffer[]> {
    if (clocks.size > 0) await this.#reading;
    return this.#bytes.answer(clocks, encoded, this.services);
  }

  receive(sender: UpdateSender, bytes: Uint8Array, settle: Settle): IntakeOutcome | Promise<IntakeOutcome> {
    return this.#reading?.then(() => this.#intake.receive(sender, bytes, settle)) ?? this.#intake.receive(sender, bytes, settle);
  }
  inspect(userId: string, bytes: Uint8Array): GuardVerdict | Promise<GuardVerdict> {
    return this.#reading?.then(() => this.#intake.inspect(userId, bytes)) ?? this.#intake.inspect(userId, bytes);
  }

  /** Binds a client id to a person, committed on return. */
  async claim(clientId: number, userId: string): ReturnType<RoomServices["claim"]> {
    const owner = this.owners.get(clientId);
    if (owner) return owner.userId === userId && !owner.server ? "yours" : "taken";
    const result = await this.services.claim(this.mapId, clientId, userId);
    if (result === "yours") this.owners.set(clientId, { userId, server: false });
    return result;
  }

  /** Something a page needed failed because the database is away. */
  reportFailure(error: unknown): void {
    this.services.reportFailure(error);
  }

  /** A committed update heard on the bus. */
  hear(row: CommittedRow): void {
    this.#feed.push(row);
  }
  catchUp(): Promise<void> {
    return this.#feed.catchUp();
  }

  /** A newer snapshot takes the place of the rows it covers. */
  rebase(snapshot: Base, deletes: ReturnType<DocumentIndex["toData"]>["deletes"]): void {
    if (snapshot.seq > this.seq) return;
    this.#bytes.rebase(snapshot);
    this.index.absorb({ ...EMPTY_INDEX, deletes });
  }

  /** Everybody who has written in this map; made once for all who join until somebody new writes. */
  authorsNotice(): Buffer {
    const [writers, owners] = [this.index.clocks.size, this.owners.size];
    if (this.#everybody?.writers !== writers || this.#everybody.owners !== owners) {
      this.#everybody = { writers, owners, frame: this.#authors([...this.index.clocks.keys()]) };
    }
    return this.#everybody.frame;
  }
  broadcastNotice(notice: Notice): void {
    const frame = noticeFrame(notice);
    for (const member of this.members) if (member.extended) member.send(frame);
  }
  closeGone(): void {
    for (const member of [...this.members]) member.leaveGoneMap();
  }
  close(): void {
    this.#feed.close();
    this.presence.close();
  }

  #guard(bytes: Uint8Array, known: KnownState): GuardVerdict | Promise<GuardVerdict> {
    const verdict = this.#guardSmall(bytes, known, this.services.limits);
    if (verdict) return verdict;
    const data = this.index.toData();
    const clocks = [...new Set([...this.index.clocks.keys(), ...this.owners.keys()])].map((client) => [client, known.clockOf(client)] as const);
    return this.services.guardLarge(bytes, { ...data, clocks });
  }

  /** Null: it would keep everybody else waiting, and goes to the worker. */
  #guardSmall(bytes: Uint8Array, known: KnownState, limits: GuardLimits): GuardVerdict | null {
    const { largeUpdateBytes, manyParts } = this.services.limits;
    if (bytes.length > largeUpdateBytes) return null;
    const verdict = guardUpdate(bytes, known, { ...limits, maxPartsPerUpdate: manyParts });
    return verdict === TOO_MANY_PARTS ? null : verdict;
  }

  #analyse(row: CommittedRow): UpdateEffect | null | Promise<UpdateEffect | null> {
    if (row.effect?.clocks.every(({ client, from }) => this.index.clockOf(client) === from)) return row.effect;
    const verdict = this.#guardSmall(row.bytes, this.index, TRUSTED);
    if (verdict) return this.#effectOf(row, verdict);
    return this.services.guardLarge(row.bytes, this.index.toData(), TRUSTED).then((found) => this.#effectOf(row, found));
  }

  #effectOf(row: CommittedRow, verdict: GuardVerdict): UpdateEffect | null {
    if (verdict.kind === "new") return verdict.effect;
    if (verdict.kind !== "nothing-new") this.logger.error({ mapId: this.mapId, seq: row.seq, verdict: verdict.kind }, "a row of the log can't be read");
    return null;
  }

  #apply(row: CommittedRow, effect: UpdateEffect | null): void {
    this.#bytes.advance(row.seq, effect?.bytes ?? null);
    for (const clientId of row.clientIds) {
      if (!this.owners.has(clientId)) this.owners.set(clientId, { userId: row.userId, server: row.server });
    }
    if (!effect) return;
    this.index.apply(effect);
    this.#announce(effect.clocks.map(({ client }) => client));
    this.#broadcast.add(effect.bytes, row.from);
    this.services.onGrown(this);
  }

  /** Names the person before their first words are shown. */
  #announce(clientIds: readonly number[]): void {
    const news = clientIds.filter((clientId) => !this.#announced.has(clientId));
    if (news.length === 0) return;
    for (const clientId of news) this.#announced.add(clientId);
    const frame = this.#authors(news);
    for (const member of this.members) if (member.extended && member.joined) member.send(frame);
  }

  #authors(clientIds: readonly number[]): Buffer {
    const authors = clientIds.flatMap((clientId): Author[] => {
      const owner = this.owners.get(clientId);
      return owner ? [{ clientId, ...owner }] : [];
    });
    return noticeFrame({ v: 1, type: "authors", authors });
  }

  async #toRows(entries: readonly LogEntry[]): Promise<readonly CommittedRow[]> {
    if (entries.some(({ clientIds }) => clientIds.some((clientId) => !this.owners.has(clientId)))) await this.#readOwners();
    return entries.map(({ seq, bytes, userId, clientIds }) => ({
      seq, bytes, userId, clientIds, server: clientIds.some((clientId) => this.owners.get(clientId)?.server === true),
    }));
  }

  async #readOwners(): Promise<void> {
    for (const [clientId, owner] of await this.services.readOwners(this.mapId)) this.owners.set(clientId, owner);
  }

  async #reload(stored: StoredMap): Promise<number> {
    const { snapshot, updates } = stored;
    if (!snapshot) return this.seq;
    const before = this.index.encodeStateVector();
    const { seq, tail } = toRoomBase(stored);
    const loaded = await this.services.index({ snapshot, tail });
    const missing = await this.services.diff(snapshot.bytes, before);
    await this.#readOwners();
    this.index.absorb(loaded.index);
    this.#bytes.rebase({ seq: snapshot.seq, bytes: snapshot.bytes, clocks: loaded.snapshotClocks });
    for (const { seq, bytes } of updates) this.#bytes.advance(seq, bytes);
    this.#announce([...this.index.clocks.keys()]);
    this.#broadcast.flush();
    const frames = [missing, ...updates.map(({ bytes }) => bytes)].map(updateFrame);
    for (const member of this.members) if (member.joined) for (const frame of frames) member.send(frame);
    return seq;
  }
}

export interface RoomBase {
  readonly seq: number;
  readonly snapshot: { readonly seq: number; readonly bytes: Uint8Array } | null;
  readonly tail: readonly { readonly seq: number; readonly bytes: Uint8Array }[];
}
