/** A real process under test: its own pid, its own output, killable without warning. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "../../lib/paths";

export interface TestProgram {
  readonly pid: number;
  /** Everything it wrote to stdout and stderr so far. */
  output(): string;
  /** Resolves with the first match in the output, past or future. Rejects when the program ends without it. */
  waitFor(pattern: RegExp, patienceMs?: number): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end. Returns the exit code, null after a signal. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** The exit code once it has ended by itself, null after a signal. */
  ended(): Promise<number | null>;
  isRunning(): boolean;
}

export interface ProgramOptions {
  readonly file: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Leads a process group of its own, and signals go to the whole group, as a terminal or a supervisor sends them. */
  readonly group?: boolean;
}

/** How long a program may take to say what a test waits for, ms. */
const PATIENCE_MS = 120_000;

export function runProgram({ file, args = [], env, cwd = projectRoot, group = false }: ProgramOptions): TestProgram {
  // Nothing of the developer's own settings reaches the program.
  const { PATH, HOME, TMPDIR, LOG_LEVEL = "warn" } = process.env;
  const child = spawn(process.execPath, ["--enable-source-maps", file, ...args], {
    cwd, env: { PATH, HOME, TMPDIR, LOG_LEVEL, NODE_ENV: "production", ...env }, stdio: ["ignore", "pipe", "pipe"], detached: group,
  });
  return watchProgram(child, group);
}

function watchProgram(child: ChildProcess, group: boolean): TestProgram {
  let output = "";
  const listeners = new Set<() => void>();
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  const closed: Promise<number | null> = once(child, "close").then(() => child.exitCode);
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    pid: child.pid ?? -1,
    output: () => output,
    isRunning,
    ended: () => closed,
    async waitFor(pattern, patienceMs = PATIENCE_MS) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => finish(new Error(`No ${pattern} within ${patienceMs} ms. Output:\n${output}`)), patienceMs);
        const finish = (result: RegExpExecArray | Error) => {
          clearTimeout(timer);
          listeners.delete(look);
          if (result instanceof Error) reject(result);
          else resolve(result);
        };
        const look = () => {
          const match = pattern.exec(output);
          if (match) finish(match);
        };
        listeners.add(look);
        void closed.then(() => finish(new Error(`The program ended (${child.exitCode ?? child.signalCode}) without ${pattern}. Output:\n${output}`)));
        look();
      });
    },
    async end(signal) {
      if (isRunning()) send(group, child, signal);
      return closed;
    },
  };
}

/** A program may be gone though its end was not told yet: two that end at once are reaped together and told one by one. */
function send(group: boolean, child: ChildProcess, signal: NodeJS.Signals): void {
  if (!group || child.pid === undefined) {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** Bundles a TypeScript program of the tests the way the server is bundled, and returns the file to run. */
export async function bundleProgram(source: string): Promise<string> {
  const folder = join(projectRoot, "dist", "tests");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(source, ".ts")}.${process.pid}.mjs`);
  await build({
    entryPoints: [join(projectRoot, source)], outfile, bundle: true, packages: "external",
    platform: "node", format: "esm", target: "node20", sourcemap: "inline", logLevel: "warning",
  });
  return outfile;
}
