/** An embedded database that nobody keeps from writing on a full disk: fills its log until it cannot go on. */
import { Pool } from "pg";
import { startEmbeddedDatabase } from "../../../lib/db/embedded-database";

const { host, port } = await startEmbeddedDatabase(process.env["DATA_DIR"] ?? "");
const pool = new Pool({ host, port, user: "postgres", database: "postgres", max: 1 });
pool.on("error", () => undefined);
// Rows that are written over within their page: the log grows, the table does not.
await pool.query("CREATE TABLE turns (n INTEGER, filler TEXT) WITH (fillfactor = 20)");
await pool.query("INSERT INTO turns SELECT 0, repeat('x', 400) FROM generate_series(1, 300)");
process.stdout.write("ready\n");
// Whatever a statement says: it is the process that has to end.
for (let turn = 1; ; turn += 1) {
  await pool.query("UPDATE turns SET n = $1", [turn]).then(() => process.stdout.write(`committed ${turn}\n`), () => undefined);
}
