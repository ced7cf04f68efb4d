/** The process's singletons over a test database, with what the bus was told written down. */
import type { BusMessage } from "../../lib/bus/bus";
import { InProcessBus } from "../../lib/bus/in-process-bus";
import type { Config } from "../../lib/config/config";
import { logger } from "../../lib/logger";
import type { Look } from "../../lib/runtime/look";
import type { Documents, MapLog } from "../../lib/runtime/ports";
import { setRuntime, type Runtime } from "../../lib/runtime";
import { documentWorkerPath } from "../../lib/paths";
import { watchProcess } from "../../server/process-watch";
import { createRealtime } from "../../server/realtime";
import type { TestDatabase } from "../support/test-database";

export const TEST_SECRET = "the secret of the tests, long enough";
export const SETUP_TOKEN = "the set-up token of the tests";

export interface TestRuntime extends Runtime {
  readonly heard: BusMessage[];
}

/** Also makes it the runtime of this process. */
export function createTestRuntime(database: TestDatabase, settings: Partial<Config> = {}): TestRuntime {
  const bus = new InProcessBus((error) => logger.error({ err: error }, "a listener of the bus failed"));
  const heard: BusMessage[] = [];
  bus.subscribe((message) => heard.push(message));
  const runtime: TestRuntime = {
    config: { ...database.config, ...settings }, pool: database.pool, prisma: database.prisma, bus, heard,
    log: absent<MapLog>("log"), documents: absent<Documents>("documents"), look: absent<Look>("look"),
    secret: TEST_SECRET, setup: { token: SETUP_TOKEN }, isReady: () => true,
  };
  setRuntime(runtime);
  return runtime;
}

/** The same with the real log and the real document worker. */
export async function createLiveRuntime(database: TestDatabase, settings: Partial<Config> = {}): Promise<TestRuntime & { stop(): Promise<void> }> {
  const plain = createTestRuntime(database, settings);
  const { pool, bus, config, secret } = plain;
  const realtime = await createRealtime({ pool, bus, config, secret, logger, documentWorkerPath });
  const watch = watchProcess({ bus, realtime, logger });
  const runtime = {
    ...plain, log: realtime.log, documents: realtime.documents, look: watch.look,
    stop() {
      watch.close();
      return realtime.close();
    },
  };
  setRuntime(runtime);
  return runtime;
}

/** For suites that never touch a map's content: whoever does gets a clear error. */
export const absent = <T extends object>(name: string): T =>
  new Proxy({} as T, { get: () => () => Promise.reject(new Error(`This suite runs without ${name}.`)) });
