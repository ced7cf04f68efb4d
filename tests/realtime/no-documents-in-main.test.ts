/** The main thread keeps bytes, never documents: one is memory that stays and a loop that stops. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "@/lib/paths";

const WORKER = ["server/realtime/document-worker.ts", "server/realtime/document-worker/"];

const sources = readdirSync(join(projectRoot, "server"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => relative(projectRoot, join(projectRoot, "server", name)).replaceAll("\\", "/"));

it("finds the engine's sources", () => expect(sources).toContain("server/realtime/room.ts"));

it.each(sources.filter((path) => !WORKER.some((allowed) => path.startsWith(allowed))))("%s makes no document and no change to one", (path) => {
  const source = readFileSync(join(projectRoot, path), "utf8");
  expect(source).not.toMatch(/new\s+(Y\.)?Doc\b|\bapplyUpdate|\btransact\s*\(|Awareness\s*\(|lib\/journey\/(?!commands\/schema|export\/file-types|export\/import-types|templates\/names)/);
});
