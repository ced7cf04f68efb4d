/**
 * One process per data folder: two embedded databases on one folder corrupt it. A lock file names its process by host,
 * pid and start time, so what a killed process left behind does not keep the next one out.
 *
 * Announce, then look: every starter first writes its own file and then reads the others'. Two that start at the same
 * moment may both step back, but never do both go on.
 */
import { randomBytes } from "node:crypto";
import { accessSync, constants, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { StartProblem } from "../config/start-problem";
import { readProcessStart } from "./process-identity";

const holderSchema = z.object({
  host: z.string(),
  pid: z.number(),
  startedAt: z.string().nullable(),
  /** The socket folder under the system's temporary folder, to be cleared away after a kill. */
  socketFolder: z.string().optional(),
});
type Holder = z.infer<typeof holderSchema>;

const PREFIX = "in-use.";
const HEARTBEAT_MS = 5_000;
/** A holder on another host (a shared volume) counts as alive while its file is this fresh, ms. */
const FOREIGN_FRESH_MS = 30_000;

/** Another process uses the data folder. */
export class FolderInUseError extends StartProblem {
  constructor(folder: string, holder: Pick<Holder, "host" | "pid">) {
    const where = holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
    super(
      `The data folder ${folder} is in use by another Throughline (${where}). ` +
      "Stop that one first, or give this one its own folder with DATA_DIR.",
    );
    this.name = "FolderInUseError";
  }
}

export interface FolderLock {
  release(): void;
}

function readHolder(path: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) {
    const info = statSync(path, { throwIfNoEntry: false });
    return info !== undefined && Date.now() - info.mtimeMs < FOREIGN_FRESH_MS;
  }
  const startedAt = readProcessStart(holder.pid);
  return startedAt !== null && startedAt === holder.startedAt;
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw cannotBeWritten(folder, error);
  }
}

function cannotBeWritten(folder: string, error: unknown): StartProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const remedy = code === "ENOSPC" ? "Its disk is full: make room" : "Make it writable";
  return new StartProblem(`The data folder ${folder} cannot be written (${code}). ${remedy}, or choose another one with DATA_DIR.`, { cause: error });
}

/** Takes the folder for this process. Throws FolderInUseError, or StartProblem when it cannot be written. */
export function lockFolder(folder: string, socketFolder: string): FolderLock {
  prepareFolder(folder);
  const nonce = randomBytes(6).toString("hex");
  const mine = `${PREFIX}${process.pid}.${nonce}`;
  const path = join(folder, mine);
  const holder: Holder = { host: hostname(), pid: process.pid, startedAt: readProcessStart(process.pid), socketFolder };
  // Written under a name nobody looks at, then renamed: no other process ever reads half a file.
  try {
    writeFileSync(join(folder, `.${mine}`), JSON.stringify(holder), { mode: 0o600 });
    renameSync(join(folder, `.${mine}`), path);
  } catch (error) {
    rmSync(join(folder, `.${mine}`), { force: true });
    throw cannotBeWritten(folder, error);
  }

  for (const name of readdirSync(folder)) {
    if (!name.startsWith(PREFIX) || name === mine) continue;
    const otherPath = join(folder, name);
    const other = readHolder(otherPath);
    if (other && isAlive(other, otherPath)) {
      rmSync(path, { force: true });
      throw new FolderInUseError(folder, other);
    }
    if (other?.socketFolder !== undefined && other.host === hostname()) rmSync(other.socketFolder, { recursive: true, force: true });
    rmSync(otherPath, { force: true });
  }

  const heartbeat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // The folder was moved or the disk is away: the database itself will say so.
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release() {
      clearInterval(heartbeat);
      rmSync(path, { force: true });
    },
  };
}
