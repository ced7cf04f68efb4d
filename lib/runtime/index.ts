/**
 * The one registry of process-wide singletons. Next's bundle and the server load separate copies of every module, so
 * what must exist once hangs on globalThis; `server/index.ts` sets it before the first request.
 */
import type { Pool } from "pg";
import type { PrismaClient } from "../../generated/prisma/client";
import type { Bus } from "../bus/bus";
import type { Config } from "../config/config";
import type { Look } from "./look";
import type { Documents, MapLog } from "./ports";

export interface Runtime {
  readonly config: Config;
  /** The one pool; the embedded database allows a single connection. */
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  readonly bus: Bus;
  readonly log: MapLog;
  readonly documents: Documents;
  readonly look: Look;
  /** Signs sessions. */
  readonly secret: string;
  /** One-time token of the set-up link, while no owner exists; null afterwards or when loopback may do without. */
  readonly setup: { readonly token: string };
  /** False until migrations ran and true no longer once the process drains. */
  isReady(): boolean;
}

const KEY = Symbol.for("throughline.runtime");
type Holder = { [KEY]?: Runtime };

export function setRuntime(runtime: Runtime): void {
  (globalThis as Holder)[KEY] = runtime;
}

/** Null before start-up has finished (and during `next build`). */
export const getRuntime = (): Runtime | null => (globalThis as Holder)[KEY] ?? null;

export function requireRuntime(): Runtime {
  const runtime = getRuntime();
  if (!runtime) throw new Error("The runtime is not ready: server/index.ts sets it before the first request.");
  return runtime;
}
