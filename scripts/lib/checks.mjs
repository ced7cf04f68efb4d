/** What `npm run lint` looks at. Each check resolves with an exit code and its complaints. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { runQuietly } from "./run.mjs";

const tool = (file, ...args) => runQuietly(process.execPath, [join(root, "node_modules", file), ...args], { env: { NEXT_TELEMETRY_DISABLED: "1" } });

async function types() {
  // next-env.d.ts is written by Next; a fresh clone has none yet.
  if (!existsSync(join(root, "next-env.d.ts"))) {
    const result = await tool("next/dist/bin/next", "typegen");
    if (result.code !== 0) return result;
  }
  // The native compiler takes a quarter of the time; typescript itself stays what eslint and Next read the code with.
  return tool("typescript-native/bin/tsc", "--noEmit", "-p", ".", "--incremental", "false");
}

/** Imports that must not get through: [file that pretends to hold it, import]. */
const PLANTED = [
  ["lib/journey/model.ts", 'import { Pool } from "pg"; export const pool = new Pool();', "no-restricted-imports"],
  ["lib/journey/model.ts", 'export * from "../db/open-database";', "boundaries/dependencies"],
  ["components/ui/button.tsx", 'export * from "@/lib/journey/model";', "boundaries/dependencies"],
  ["server/pages.ts", 'export * from "../components/ui/button";', "boundaries/dependencies"],
  ["app/page.tsx", 'export * from "@/lib/db/open-database";', "boundaries/dependencies"],
];

/** The import rules are worth nothing when they no longer see anything: plant violations and expect red. */
async function plantedViolations() {
  const [{ ESLint }, { default: tseslint }] = await Promise.all([import("eslint"), import("typescript-eslint")]);
  // These rules need no types, and without them nobody waits for a second look at the whole program.
  const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });
  const unseen = [];
  for (const [file, code, rule] of PLANTED) {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, file) });
    if (!result?.messages.some((message) => message.ruleId === rule)) unseen.push(`${file} could hold "${code}" and ${rule} would not complain.`);
  }
  return { code: unseen.length, output: unseen.join("\n") };
}

export const CHECKS = [
  ["Rules of style and import directions (eslint)", () => tool("eslint/bin/eslint.js", ".", "--max-warnings", "0")],
  ["Types (tsc)", types],
  ["Dead code (knip)", () => tool("knip/bin/knip.js", "--no-progress")],
  ["Migrations lead to the schema", () => runQuietly(process.execPath, [join(root, "scripts", "migration.mjs"), "--check"])],
  ["Planted import violations are seen", plantedViolations],
];

/** Runs all of them, one after the other beside the tests, also after one failed. Returns the names of those that did. */
export async function runChecks() {
  const failed = [];
  for (const [name, check] of CHECKS) {
    const begun = Date.now();
    const { code, output } = await check();
    console.log(`${code === 0 ? "✓" : "✗"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    if (code === 0) continue;
    console.log(output.trim());
    failed.push(name);
  }
  return failed;
}
