/**
 * A process with nothing but a database, the live engine and a plain http server: to be killed or measured. Says its port on
 * stdout, and, when told to merge logs after a few rows, each time it has.
 */
import { createServer } from "node:http";
import { InProcessBus } from "../../../lib/bus/in-process-bus";
import { readConfig } from "../../../lib/config/config";
import { openDatabase } from "../../../lib/db/open-database";
import { logger } from "../../../lib/logger";
import { documentWorkerPath } from "../../../lib/paths";
import { createRealtime } from "../../../server/realtime";
import { answerUsage } from "../../bench/peers/usage.mjs";

const config = readConfig(process.env);
const { pool } = await openDatabase(config);
const bus = new InProcessBus((error) => { throw error; });
const { TEST_SECRET: secret = "", TEST_MERGE_AFTER } = process.env;
const limits = { ...config.limits, realtime: { ...config.limits.realtime, ...(TEST_MERGE_AFTER && { compactAfterUpdates: Number(TEST_MERGE_AFTER) }) } };
const realtime = await createRealtime({ pool, bus, config: { ...config, limits }, logger, documentWorkerPath, secret });
const server = createServer((request, response) => { if (!answerUsage(request, response)) response.end(); });
server.on("upgrade", (request, socket, head) => {
  if (!realtime.handleUpgrade(request, socket, head)) socket.destroy();
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") process.stdout.write(`listening on ${address.port}\n`);
});

let merged = 0;
async function lookForMerges(): Promise<void> {
  const { rows } = await pool.query<{ seq: string }>(`SELECT COALESCE(sum(seq), 0) AS seq FROM "DocumentSnapshot"`);
  const now = Number(rows[0]?.seq);
  if (now > merged) process.stdout.write(`merged up to ${now}\n`);
  merged = now;
  setTimeout(() => void lookForMerges(), 20);
}
if (TEST_MERGE_AFTER) await lookForMerges();
