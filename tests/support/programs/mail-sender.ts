/** A process that does nothing but look into the outbox and send what is due, on the database and mail server of its environment. */
import { InProcessBus } from "../../../lib/bus/in-process-bus";
import { readConfig } from "../../../lib/config/config";
import { openDatabase } from "../../../lib/db/open-database";
import { logger } from "../../../lib/logger";
import { documentWorkerPath } from "../../../lib/paths";
import { setRuntime } from "../../../lib/runtime";
import { keepMailing } from "../../../server/mail-keeper";
import { watchProcess } from "../../../server/process-watch";
import { createRealtime } from "../../../server/realtime";

const read = readConfig(process.env);
const config = { ...read, limits: { ...read.limits, mail: { ...read.limits.mail, lookEveryMs: 5, atOnce: 1 } } };
const { pool, prisma } = await openDatabase(config);
const bus = new InProcessBus((error) => { throw error; });
// The links in mails are made with it.
const secret = process.env["TEST_SECRET"] ?? "";
const realtime = await createRealtime({ pool, bus, config, logger, documentWorkerPath, secret });
const { log, documents } = realtime;
const { look, mailCounts } = watchProcess({ bus, realtime, logger });
setRuntime({ config, pool, prisma, bus, log, documents, look, secret, setup: { token: "" }, isReady: () => true });
keepMailing(config, bus, logger, mailCounts);
process.stdout.write("looking\n");
