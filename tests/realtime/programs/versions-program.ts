/**
 * A process that looks for maps at rest all the time, and writes and restores one when told which: to be killed. Says what
 * it did on stdout.
 */
import { InProcessBus } from "../../../lib/bus/in-process-bus";
import { readConfig } from "../../../lib/config/config";
import { makeDueVersions } from "../../../lib/data/automatic-versions";
import { runCommands } from "../../../lib/data/map-commands";
import { restoreVersion, undoRestore } from "../../../lib/data/version-restore";
import { openDatabase } from "../../../lib/db/open-database";
import { logger } from "../../../lib/logger";
import { documentWorkerPath } from "../../../lib/paths";
import { setRuntime } from "../../../lib/runtime";
import { createRealtime } from "../../../server/realtime";

const { TEST_SECRET: secret = "", TEST_ACTOR, TEST_MAP: mapId, TEST_CARD: cardId = "", TEST_BEGIN = "0" } = process.env;
const config = readConfig(process.env);
const { pool, prisma } = await openDatabase(config);
const bus = new InProcessBus((error) => { throw error; });
const { log, documents } = await createRealtime({ pool, bus, config, logger, documentWorkerPath, secret });
setRuntime({
  config, pool, prisma, bus, log, documents, secret, setup: { token: "" }, isReady: () => true,
  look: { processes: () => [], metrics: () => Promise.reject(new Error("Nobody asks here.")), note: () => undefined },
});
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

async function keep(): Promise<never> {
  for (;;) {
    const made = await makeDueVersions({ quietMs: 0, mapsPerRound: 5 });
    say(`looked, made ${made}`);
  }
}
/** Every other restore is taken back. */
async function restore(map: string): Promise<never> {
  const actor = JSON.parse(TEST_ACTOR ?? "");
  for (let turn = Number(TEST_BEGIN); ; turn += 1) {
    await runCommands(actor, map, [{ type: "setCardText", id: cardId, text: `Words of turn ${turn}` }]);
    const { number } = await restoreVersion(actor, map, 1);
    say(`restored before ${number}`);
    if (turn % 2 === 0) {
      await undoRestore(actor, map, number);
      say(`undone ${number}`);
    }
  }
}

say("ready");
await Promise.all([keep(), ...(mapId ? [restore(mapId)] : [])]);
