/** Which process this is, so that a pid used again by another program is not taken for the one that held a lock. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** When a process started, as a text that only serves to be compared. Null: there is no such process, or no way to tell. */
export function readProcessStart(pid: number): string | null {
  if (process.platform === "linux") {
    try {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      const status = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The second field is the program's name in brackets and may hold spaces; field 22 is the start in ticks.
      const afterName = status.slice(status.lastIndexOf(")") + 2).split(" ");
      // Z: killed, and not yet collected by its parent. It holds nothing any more.
      if (afterName[0] === "Z") return null;
      return `${boot}:${afterName[19]}`;
    } catch {
      return null;
    }
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || null;
  } catch {
    return null;
  }
}
