/** What `npm run lint` looks at. Each check answers with an exit code and shows its own complaints. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { run, runPackage } from "./run.mjs";

const types = async () => {
  // next-env.d.ts is written by Next; a fresh clone has none yet.
  if (!existsSync(join(root, "next-env.d.ts"))) {
    const code = await runPackage("next/dist/bin/next", ["typegen"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
    if (code !== 0) return code;
  }
  return runPackage("typescript/bin/tsc", ["--noEmit", "-p", "."]);
};

/** Imports that must not get through: [file that pretends to hold it, import]. */
const PLANTED = [
  ["lib/journey/model.ts", 'import { Pool } from "pg"; export const pool = new Pool();', "no-restricted-imports"],
  ["lib/journey/model.ts", 'export * from "../db/open-database";', "boundaries/dependencies"],
  ["components/ui/button.tsx", 'export * from "@/lib/journey/model";', "boundaries/dependencies"],
  ["server/pages.ts", 'export * from "../components/ui/button";', "boundaries/dependencies"],
  ["app/page.tsx", 'export * from "@/lib/db/open-database";', "boundaries/dependencies"],
];

/** The import rules are worth nothing when they no longer see anything: plant violations and expect red. */
const plantedViolations = async () => {
  const { ESLint } = await import("eslint");
  const eslint = new ESLint({ cwd: root });
  let missed = 0;
  for (const [file, code, rule] of PLANTED) {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, file) });
    if (result?.messages.some((message) => message.ruleId === rule)) continue;
    console.error(`${file} could hold "${code}" and ${rule} would not complain.`);
    missed += 1;
  }
  return missed;
};

export const CHECKS = [
  ["Rules of style and import directions (eslint)", () => runPackage("eslint/bin/eslint.js", [".", "--max-warnings", "0"])],
  ["Planted import violations are seen", plantedViolations],
  ["Types (tsc)", types],
  ["Dead code (knip)", () => runPackage("knip/bin/knip.js", ["--no-progress"])],
  ["Migrations lead to the schema", () => run(process.execPath, [join(root, "scripts", "migration.mjs"), "--check"])],
];

/** Runs all of them, also after one failed. Returns the names of those that did. */
export async function runChecks() {
  const failed = [];
  for (const [name, check] of CHECKS) {
    const begun = Date.now();
    const ok = (await check()) === 0;
    console.log(`${ok ? "✓" : "✗"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    if (!ok) failed.push(name);
  }
  return failed;
}
