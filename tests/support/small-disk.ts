/** A disk of its own for a test, small enough to be filled. Needs Linux and the right to mount. */
import { execFileSync } from "node:child_process";
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  readonly folder: string;
  freeBytes(): number;
  /** Fills it until this many bytes are free, 0: to the last. */
  fill(leave: number): void;
  makeRoom(): void;
  remove(): void;
}

/** @param mebibytes its size. Throws where disks cannot be mounted. */
export function mountSmallDisk(mebibytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "throughline-disk-"));
  const filler = join(folder, "filler");
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m`, "tmpfs", folder], { stdio: "pipe" });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder, freeBytes,
    fill(leave) {
      const file = openSync(filler, "a");
      try {
        for (let left = freeBytes() - leave; left > 0; left = freeBytes() - leave) writeSync(file, Buffer.alloc(Math.min(left, 1024 * 1024)));
        fsyncSync(file);
      } catch (error) {
        // Somebody else took the last of it.
        if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(filler),
    remove() {
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

export function canMountDisks(): boolean {
  try {
    mountSmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}
