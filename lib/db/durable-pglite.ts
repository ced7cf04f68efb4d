/**
 * PGlite on a folder, with an fsync that reaches the disk at every commit. Emscripten's NODEFS has none, so PostgreSQL's
 * own fsync would silently succeed in memory and a power cut could take committed rows.
 */
import { fsyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type InitArguments = Parameters<NodeFS["init"]>;
type EmscriptenModule = Parameters<NonNullable<NonNullable<InitArguments[1]["preRun"]>[number]>>[0];

interface OpenFile {
  /** The file descriptor of the host. */
  readonly nfd: number;
}
interface NodeFilesystem {
  readonly stream_ops: { fsync?: (stream: OpenFile) => number };
}

function addFsync(module: EmscriptenModule): void {
  // Emscripten's types do not list what its file systems consist of.
  const filesystems = (module.FS as unknown as { filesystems: { NODEFS: NodeFilesystem } }).filesystems;
  filesystems.NODEFS.stream_ops.fsync = (stream) => {
    fsyncSync(stream.nfd);
    return 0;
  };
}

class DurableNodeFS extends NodeFS {
  override async init(...[database, options]: InitArguments): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(database, options);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}

// PGlite's defaults without -F, which would turn fsync off.
const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  "-c", "fsync=on", "-c", "wal_sync_method=fsync",
  // What a checkpoint leaves of the log to be written over, instead of up to 1 GB.
  "-c", "min_wal_size=32MB", "-c", "max_wal_size=64MB",
];

/** Starts at once; wait for its `waitReady`. */
export const createDurablePGlite = (folder: string): PGlite =>
  new PGlite({ fs: new DurableNodeFS(folder), startParams: START_PARAMETERS });
