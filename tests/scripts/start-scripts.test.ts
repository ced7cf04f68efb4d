import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectRoot } from "../../lib/paths";
import { runProgram, type TestProgram } from "../support/test-program";

/** A script may first have to bring the build up to date, ms. */
const WITH_BUILD = 600_000;
const READY = /Throughline is ready at (http:\/\/127\.0\.0\.1:\d+)/;

let folder: string;
let running: TestProgram[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-scripts-"));
  running = [];
});
afterEach(async () => {
  for (const program of running) await program.end("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function script(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): TestProgram {
  const program = runProgram({ file: join(projectRoot, "scripts", name), args, env: { PORT: "0", ...env }, group: true });
  running.push(program);
  return program;
}

async function readyUrl(program: TestProgram): Promise<string> {
  const [, url = ""] = await program.waitFor(READY, WITH_BUILD);
  return url;
}

const providers = async (url: string): Promise<string[]> =>
  Object.keys(await (await fetch(`${url}/api/auth/providers`)).json() as Record<string, unknown>);

describe("npm start", () => {
  it("ends as one process, which cannot enter the demo whatever is set, and SIGTERM to its group stops it cleanly", { timeout: WITH_BUILD }, async () => {
    const server = script("start.mjs", [], { DATA_DIR: folder, THROUGHLINE_DEMO: "true" });
    const url = await readyUrl(server);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    expect(await providers(url)).not.toContain("demo");
    const processes = execFileSync("ps", ["-A", "-o", "pid=,pgid="], { encoding: "utf8" }).trim().split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number)).filter(([, group]) => group === server.pid);
    expect(processes).toEqual([[server.pid, server.pid]]);
    expect(await server.end("SIGTERM")).toBe(0);
  });
});

describe("npm run demo", () => {
  it("has its own folder, one-click accounts, and nothing of the real workspace's settings", { timeout: WITH_BUILD }, async () => {
    const real = join(folder, "real");
    const demo = join(folder, "demo");
    const program = script("demo.mjs", ["--data", demo], { DATA_DIR: real, HOST: "0.0.0.0", DATABASE_URL: "postgresql://nobody@127.0.0.1:1/x" });
    expect(await providers(await readyUrl(program))).toContain("demo");
    expect(existsSync(real)).toBe(false);
    expect(existsSync(join(demo, "database"))).toBe(true);

    const again = script("demo.mjs", ["--data", demo, "--fresh"]);
    await again.waitFor(new RegExp(`The demo is still running \\(process ${program.pid}\\)`), WITH_BUILD);
    expect(await again.ended()).toBe(1);
    expect(program.isRunning()).toBe(true);
  });

  it("throws nothing away that a demo did not make", { timeout: WITH_BUILD }, async () => {
    writeFileSync(join(folder, "thesis.txt"), "years of work");
    const program = script("demo.mjs", ["--data", folder, "--fresh"]);
    await program.waitFor(/holds more than a demo's data \(thesis.txt\); it is left alone/, WITH_BUILD);
    expect(await program.ended()).toBe(1);
    expect(existsSync(join(folder, "thesis.txt"))).toBe(true);
  });

  it("says how it is used when an option is unknown", async () => {
    const program = script("demo.mjs", ["--nonsense"]);
    await program.waitFor(/Usage: npm run demo -- \[--fresh\] \[--port N\]/);
    expect(await program.ended()).toBe(1);
  });
});
