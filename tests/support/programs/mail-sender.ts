/** A process that does nothing but look into the outbox and send what is due, on the database and mail server of its environment. */
import { InProcessBus } from "../../../lib/bus/in-process-bus";
import { readConfig } from "../../../lib/config/config";
import { openDatabase } from "../../../lib/db/open-database";
import { logger } from "../../../lib/logger";
import { documentWorkerPath } from "../../../lib/paths";
import { setRuntime } from "../../../lib/runtime";
import { keepMailing } from "../../../server/mail-keeper";
import { createRealtime } from "../../../server/realtime";

const read = readConfig(process.env);
const config = { ...read, limits: { ...read.limits, mail: { ...read.limits.mail, lookEveryMs: 5, atOnce: 1 } } };
const { pool, prisma } = await openDatabase(config);
const bus = new InProcessBus((error) => { throw error; });
// The links in mails are made with it.
const secret = process.env["TEST_SECRET"] ?? "";
const { log, documents } = await createRealtime({ pool, bus, config, logger, documentWorkerPath, secret });
setRuntime({ config, pool, prisma, bus, log, documents, secret, setup: { token: "" }, isReady: () => true });
keepMailing(config, bus, logger);
process.stdout.write("looking\n");
