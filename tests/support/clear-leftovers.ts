/** Clears away what test runs that were killed left behind: databases named after a process that is no more. */
import { withPostgresAdmin } from "./postgres-server";

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is a running one too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

export async function clearLeftoverDatabases(): Promise<void> {
  await withPostgresAdmin(async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT datname AS name FROM pg_database WHERE datname ~ '^throughline_test_\\d+_'");
    for (const { name } of rows) {
      if (!isRunning(Number(name.split("_")[2]))) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    }
  });
}
