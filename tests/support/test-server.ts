/** The product as people run it: `dist/server/index.mjs` as one process on a free port, with a database of its own. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, serverEntryPath } from "../../lib/paths";
import { createTestDatabasePlace, type DatabaseKind, type TestDatabasePlace } from "./test-database";
import { runProgram, type TestProgram } from "./test-program";

export interface TestServer {
  /** `http://127.0.0.1:<port>`, the same after a restart. */
  readonly url: string;
  readonly port: number;
  /** The set-up link printed at start, when nobody had an account yet. */
  readonly setUpLink: string | null;
  readonly program: TestProgram;
  /** Where its data is: to be opened only while an embedded one's server is stopped. */
  readonly place: TestDatabasePlace;
  output(): string;
  /** Ends the process without warning, as a power cut of the machine would. */
  kill9(): Promise<void>;
  /** Asks it to stop (SIGTERM). Returns the exit code. */
  stop(): Promise<number | null>;
  /** Starts again on the same port with the same data. */
  restart(): Promise<void>;
  /** Stops it if it runs and removes its data. */
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly database?: DatabaseKind;
  /** Settings on top of port, data folder and database. */
  readonly env?: Readonly<Record<string, string>>;
}

const READY = /Throughline is ready at http:\/\/127\.0\.0\.1:(\d+)/;
const SET_UP = /(http\S+\/set-up\?token=\S+)/;

export async function startTestServer({ database = "embedded", env = {} }: TestServerOptions = {}): Promise<TestServer> {
  if (!existsSync(join(projectRoot, ".next", "BUILD_ID"))) {
    throw new Error("These tests start the built product. Build it first: npm run build (npm test does).");
  }
  const place = await createTestDatabasePlace(database);
  const start = (port: number) =>
    runProgram({ file: serverEntryPath, env: { NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), ...place.env, ...env } });

  const outputs: string[] = [];
  let program = start(0);
  const firstReady = await program.waitFor(READY).catch(async (error: unknown) => {
    await program.end("SIGKILL");
    await place.remove();
    throw error;
  });
  const port = Number(firstReady[1]);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    place,
    setUpLink: SET_UP.exec(program.output())?.[1] ?? null,
    get program() {
      return program;
    },
    output: () => [...outputs, program.output()].join("\n--- restarted ---\n"),
    async kill9() {
      await program.end("SIGKILL");
    },
    stop: () => program.end("SIGTERM"),
    async restart() {
      if (program.isRunning()) await program.end("SIGTERM");
      outputs.push(program.output());
      program = start(port);
      await program.waitFor(READY);
    },
    async close() {
      await program.end("SIGTERM");
      await place.remove();
    },
  };
}

/** For `onTestFailed`: shows what the server said. */
export const describeOutput = (server: TestServer): string => `Output of the server on port ${server.port}:\n${server.output()}`;
