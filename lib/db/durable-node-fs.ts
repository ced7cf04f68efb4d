/**
 * PGlite's folder on disk, with an fsync that reaches the disk. Emscripten's NODEFS has none, so PostgreSQL's own
 * fsync would silently succeed in memory and a power cut could take committed rows.
 */
import { fsyncSync } from "node:fs";
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

export class DurableNodeFS extends NodeFS {
  override async init(...[database, options]: InitArguments): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(database, options);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}
