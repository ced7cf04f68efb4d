/** Opens the database of its environment, says so, and closes it on SIGTERM. */
import { readConfig } from "../../../lib/config/config";
import { openDatabase } from "../../../lib/db/open-database";

try {
  const database = await openDatabase(readConfig(process.env));
  const { rows } = await database.pool.query<{ count: string }>(`SELECT count(*) FROM "_prisma_migrations"`);
  process.on("SIGTERM", () => {
    void database.close().then(() => process.stdout.write("closed\n"));
  });
  process.stdout.write(`open, ${rows[0]?.count} migrations\n`);
} catch (error) {
  process.stdout.write(`refused: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
