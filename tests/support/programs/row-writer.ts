/** Writes numbered rows as fast as it can and says each number after its commit. Made to be killed. */
import { readConfig } from "../../../lib/config/config";
import { openDatabase } from "../../../lib/db/open-database";

const database = await openDatabase(readConfig(process.env));
await database.pool.query("CREATE TABLE IF NOT EXISTS numbered (n INTEGER PRIMARY KEY, filler TEXT NOT NULL)");
const { rows } = await database.pool.query<{ count: string; highest: number }>(
  "SELECT count(*), COALESCE(max(n), 0) AS highest FROM numbered",
);
const { count = "0", highest = 0 } = rows[0] ?? {};
process.stdout.write(`found ${count} rows up to ${highest}\n`);
for (let n = highest + 1; ; n += 1) {
  await database.pool.query("INSERT INTO numbered VALUES ($1, $2)", [n, "x".repeat(n % 500)]);
  process.stdout.write(`committed ${n}\n`);
}
