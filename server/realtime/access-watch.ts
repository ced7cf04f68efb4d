/** Makes every change of rights felt on open connections: told by the bus at once, found by looking within seconds. */
import type { Pool } from "pg";
import type { Logger } from "../../lib/logger";
import type { BusMessage } from "../../lib/bus/bus";
import type { Notice } from "../../lib/collaboration/protocol";
import { readAccess, type Access } from "./access";
import type { Connection } from "./connection";
import { isPassingFailure } from "./database-errors";

export interface AccessWatchOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** All rights are read again this often, ms. */
  readonly recheckMs: number;
  readonly connections: () => Iterable<Connection>;
}

/** Looking may take at most this share of the database's time. */
const LARGEST_SHARE = 0.25;

export class AccessWatch {
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(private readonly options: AccessWatchOptions) {
    this.#schedule(options.recheckMs);
  }

  receive(message: BusMessage): void {
    switch (message.type) {
      case "access":
        void this.#check((access) => access.userId === message.userId && access.workspaceId === message.workspaceId);
        this.#tell({ v: 1, type: "workspace-changed" }, ({ workspaceId }) => workspaceId === message.workspaceId);
        return;
      case "session":
        void this.#check((access) => access.userId === message.userId && (message.sessionId ?? access.sessionId) === access.sessionId);
        return;
      case "map-gone":
        void this.#check((access) => access.mapId === message.mapId);
        return;
      case "journey-changed":
        this.#tell({ v: 1, type: "journey-changed" }, ({ mapId }) => message.mapIds.includes(mapId));
        return;
      case "comments-changed":
        this.#tell({ v: 1, type: "comments-changed", threadId: message.threadId }, ({ mapId }) => message.mapId === mapId);
        return;
      case "review-read":
        this.#tell({ v: 1, type: "review-read" }, ({ mapId }) => mapId === message.mapId);
        return;
      case "notifications":
        this.#tell({ v: 1, type: "news" }, ({ workspaceId, userId }) => workspaceId === message.workspaceId && message.userIds.includes(userId));
        return;
      case "mail":
      case "update":
      case "awareness":
      case "look-wanted":
      case "look":
        return;
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #schedule(ms: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      const start = performance.now();
      void this.#check(() => true).then(() => {
        this.#schedule(Math.max(this.options.recheckMs, (performance.now() - start) / LARGEST_SHARE));
      });
    }, ms);
    this.#timer.unref();
  }

  /** When the database is away nobody can save anything; the next look comes soon. */
  async #check(concerns: (access: Access) => boolean): Promise<void> {
    const checked = [...this.options.connections()].flatMap((connection) => {
      const access = connection.access;
      return access && concerns(access) ? [{ connection, access }] : [];
    });
    if (checked.length === 0) return;
    try {
      const verdicts = await readAccess(this.options.pool, checked.map(({ access }) => access));
      checked.forEach(({ connection }, index) => {
        const verdict = verdicts[index];
        if (!verdict) return;
        if (verdict.granted) connection.updateAccess(verdict.access);
        else connection.close(verdict.code, "access ended");
      });
    } catch (error) {
      this.options.logger[isPassingFailure(error) ? "debug" : "error"]({ err: error }, "rights could not be checked");
    }
  }

  /** After a change of rights names and departments of the others may be others, too. */
  #tell(notice: Notice, concerns: (access: Access) => boolean): void {
    for (const connection of this.options.connections()) {
      if (connection.access && concerns(connection.access)) connection.notify(notice);
    }
  }
}
