/** Takes the lock of the data folder it is given, says so, and keeps it. */
import { join } from "node:path";
import { lockFolder } from "../../../lib/db/folder-lock";

try {
  const folder = process.env["DATA_DIR"] ?? "";
  lockFolder(folder, join(folder, "socket"));
  process.stdout.write("open\n");
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`refused: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
