/** Runs another program and shows what it prints. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.mjs";

/** The exit code (128 + n after signal n). `env` is added to ours; undefined values are taken away. */
export function run(command, args, { env = {} } = {}) {
  const merged = { ...process.env, ...env };
  for (const [name, value] of Object.entries(merged)) if (value === undefined) delete merged[name];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: merged, stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal === "SIGINT" ? 2 : 15)));
  });
}

/** Runs a program in silence. Resolves with its exit code and everything it said. */
export function runQuietly(command, args, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk) => (output += chunk);
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a file of an installed package with this Node. */
export const runPackage = (file, args, options) => run(process.execPath, [join(root, "node_modules", file), ...args], options);
