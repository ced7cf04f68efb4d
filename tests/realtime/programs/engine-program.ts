/** A process with nothing but a database, the live engine and a plain http server: to be killed or measured. Says its port on stdout. */
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
const realtime = await createRealtime({ pool, bus, config, logger, documentWorkerPath, secret: process.env["TEST_SECRET"] ?? "" });
const server = createServer((request, response) => { if (!answerUsage(request, response)) response.end(); });
server.on("upgrade", (request, socket, head) => {
  if (!realtime.handleUpgrade(request, socket, head)) socket.destroy();
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") process.stdout.write(`listening on ${address.port}\n`);
});
