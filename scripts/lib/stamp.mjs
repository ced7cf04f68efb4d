/**
 * Skips work whose inputs have not changed. The stamp is the hash of the inputs' content and lies beside the output, so
 * that an output that is deleted is made again.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";

function addToHash(hash, path) {
  const absolute = join(root, path);
  const info = statSync(absolute, { throwIfNoEntry: false });
  if (!info) return;
  if (info.isDirectory()) {
    for (const name of readdirSync(absolute).sort()) addToHash(hash, `${path}/${name}`);
    return;
  }
  hash.update(path).update("\0").update(readFileSync(absolute)).update("\0");
}

export function hashOf(paths, extra = "") {
  const hash = createHash("sha256").update(extra);
  for (const path of paths) addToHash(hash, path);
  return hash.digest("hex");
}

/** Does the work unless `stampFile` says that it was done for exactly these inputs. Returns whether it worked. */
export async function unlessUpToDate(stampFile, inputs, work) {
  const path = join(root, stampFile);
  // The Node version counts: what was installed or built for another one may not run.
  const stamp = hashOf(inputs, process.versions.modules);
  if (existsSync(path) && readFileSync(path, "utf8") === stamp) return false;
  rmSync(path, { force: true });
  await work();
  mkdirSync(dirname(path), { recursive: true });
  // As they were before: what was edited meanwhile may not be in the output.
  writeFileSync(path, stamp);
  return true;
}
