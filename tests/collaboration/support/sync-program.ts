/** The live engine and its database as a process that can be killed, without pages. POST / runs the body as SQL. */
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { InProcessBus } from "../../../lib/bus/in-process-bus";
import { readConfig } from "../../../lib/config/config";
import { readSessionSecret } from "../../../lib/config/session-secret";
import { openDatabase } from "../../../lib/db/open-database";
import { logger } from "../../../lib/logger";
import { documentWorkerPath } from "../../../lib/paths";
import { createRealtime } from "../../../server/realtime";

const config = readConfig(process.env);
const { pool } = await openDatabase(config);
const bus = new InProcessBus((error) => { throw error; });
const realtime = await createRealtime({ pool, bus, config, secret: readSessionSecret(config), logger, documentWorkerPath });

const server = createServer((request, response) => {
  void text(request).then((sql) => pool.query(sql)).then(
    () => response.end(),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.on("upgrade", (request, socket, head) => {
  if (!realtime.handleUpgrade(request, socket, head)) socket.destroy();
});
server.listen(config.port, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`ready on ${typeof address === "object" && address ? address.port : 0}\n`);
});
