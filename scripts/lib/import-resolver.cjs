/** Finds the file behind an import the way our TypeScript does: "@/…" is the project's folder, extensions are left out. */
const { existsSync, statSync } = require("node:fs");
const { builtinModules } = require("node:module");
const path = require("node:path");

const root = path.resolve(__dirname, "..", "..");
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".json", "/index.ts", "/index.tsx"];

exports.interfaceVersion = 2;

exports.resolve = (source, file) => {
  if (source.startsWith("node:") || builtinModules.includes(source)) return { found: true, path: null };
  const base = source.startsWith("@/") ? path.join(root, source.slice(2))
    : source.startsWith(".") ? path.resolve(path.dirname(file), source) : null;
  if (base === null) return { found: false };
  const found = ENDINGS.map((ending) => base + ending).find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  return found ? { found: true, path: found } : { found: false };
};
