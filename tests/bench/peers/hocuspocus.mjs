/** Hocuspocus as its documentation sets it up, with its SQLite extension. Maps in SEED (one file each) are put into the database first. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";
import Database from "better-sqlite3";
import { answerUsage } from "./usage.mjs";

const { DATABASE, SEED, PORT } = process.env;
const sqlite = new SQLite({ database: DATABASE });
if (SEED) {
  const database = new Database(DATABASE);
  database.exec(sqlite.configuration.schema);
  const put = database.prepare("INSERT OR IGNORE INTO documents (name, data) VALUES (?, ?)");
  for (const name of readdirSync(SEED)) put.run(name, readFileSync(join(SEED, name)));
  database.close();
}

const server = new Server({
  address: "127.0.0.1", port: Number(PORT ?? 0), quiet: true, extensions: [sqlite],
  async onRequest({ request, response }) {
    // An empty rejection means that the request was answered here.
    if (answerUsage(request, response)) throw null;
  },
});
await server.listen();
console.log(`listening on ${server.address.port}`);
