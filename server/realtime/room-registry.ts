/** The open maps of this process: opened from their log, found again while somebody is in them, dropped when idle. */
import type { Pool } from "pg";
import type { Logger } from "../../lib/logger";
import { AppError } from "../../lib/errors";
import type { BusMessage } from "../../lib/bus/bus";
import type { CommittedRow } from "./room-feed";
import { Room } from "./room";
import type { RoomServices } from "./room-services";
import { toRoomBase } from "./room-work";
import { secondsSince, timings } from "./timings";

interface Slot {
  readonly opening: Promise<Room>;
  /** Null until its stored bytes are read through: from then on it takes what is committed. */
  room: Room | null;
  /** What the bus said while the log was being read. */
  readonly heard: CommittedRow[];
  idleSince: number | null;
}

const LAST_SEQS = `SELECT id, "lastSeq" FROM "Map" WHERE id = ANY($1::uuid[])`;

export class RoomRegistry {
  readonly #slots = new Map<string, Slot>();

  constructor(
    private readonly pool: Pool, private readonly services: RoomServices, private readonly logger: Logger,
    private readonly onDropped: (room: Room) => void,
  ) {}

  *[Symbol.iterator](): Generator<Room> {
    for (const { room } of this.#slots.values()) if (room) yield room;
  }
  get size(): number {
    return this.#slots.size;
  }
  find(mapId: string): Room | null {
    return this.#slots.get(mapId)?.room ?? null;
  }

  /**
   * Rejects with `not_found`, or with what went wrong: a room is never opened without its log. It listens to the bus
   * before it reads, so nothing falls in between.
   */
  open(mapId: string): Promise<Room> {
    const known = this.#slots.get(mapId);
    if (known) {
      known.idleSince = null;
      return known.opening;
    }
    const slot: Slot = { opening: this.#load(mapId), room: null, heard: [], idleSince: null };
    this.#slots.set(mapId, slot);
    slot.opening.then((room) => room.reading?.then(() => room) ?? room).then(
      (room) => {
        slot.room = room;
        slot.idleSince = performance.now();
        for (const row of slot.heard.splice(0)) room.hear(row);
      },
      () => this.#slots.delete(mapId),
    );
    return slot.opening;
  }

  receive(message: BusMessage): void {
    switch (message.type) {
      case "update": {
        const slot = this.#slots.get(message.mapId);
        if (slot?.room) slot.room.hear(message);
        else slot?.heard.push(message);
        return;
      }
      case "awareness":
        if (message.node !== this.services.node) this.find(message.mapId)?.presence.receive(message.bytes);
        return;
      case "access":
      case "session":
      case "map-gone":
      case "journey-changed":
      case "comments-changed":
      case "review-read":
      case "notifications":
      case "mail":
      case "look-wanted":
      case "look":
        return;
    }
  }

  /** Drops what nobody has been in for a while. There is nothing to save. */
  dropIdle(now = performance.now()): void {
    for (const [mapId, slot] of this.#slots) {
      if (!slot.room) continue;
      if (this.services.isBusAway()) slot.room.presence.excuseSilentNodes(now);
      else slot.room.presence.dropSilentNodes(now);
      if (!slot.room.isIdle) slot.idleSince = null;
      else slot.idleSince ??= now;
      if (slot.idleSince === null || now - slot.idleSince < this.services.limits.idleRoomMs) continue;
      this.#slots.delete(mapId);
      slot.room.close();
      this.onDropped(slot.room);
    }
  }

  /** Finds out whether the bus lost something. */
  async checkSeqs(): Promise<void> {
    const rooms = [...this];
    if (rooms.length === 0) return;
    const { rows } = await this.pool.query<{ id: string; lastSeq: string }>(LAST_SEQS, [rooms.map(({ mapId }) => mapId)]);
    const seqs = new Map(rows.map(({ id, lastSeq }) => [id, Number(lastSeq)]));
    for (const room of rooms) if ((seqs.get(room.mapId) ?? 0) > room.seq) void room.catchUp();
  }

  close(): void {
    for (const { room } of this.#slots.values()) room?.close();
    this.#slots.clear();
  }

  async #load(mapId: string): Promise<Room> {
    const start = performance.now();
    const stored = await this.services.readAfter(mapId, 0);
    if (!stored) throw new AppError("not_found", `map ${mapId} does not exist`);
    const base = toRoomBase(stored);
    const [indexing, owners] = [this.services.index(base), this.services.readOwners(mapId)];
    // Whoever waits for the reading is told; here it may fail before anybody does.
    indexing.catch(() => undefined);
    // Whoever joins with nothing gets the stored bytes while they are still being read through.
    const room = new Room(mapId, base, indexing, new Map(await owners), this.services, this.logger);
    timings.opening.observe(secondsSince(start));
    return room;
  }
}
