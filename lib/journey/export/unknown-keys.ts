/**
 * Goes through a file beside its schema: keys that are neither known nor extensions (`x-`) are reported and left out,
 * empty optional texts are left out (absent means none). Changes the value it is given.
 */
import { z } from "zod";
import { readJson } from "../stored-values";
import type { FileProblem } from "./file-types";

export function dropUnknownKeys(schema: z.core.$ZodType, value: unknown, path: string, warnings: FileProblem[]): void {
  if (schema instanceof z.ZodOptional) return dropUnknownKeys(schema.unwrap(), value, path, warnings);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    value.forEach((item, index) => { dropUnknownKeys(schema.element, item, `${path}[${index}]`, warnings); });
    return;
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const known = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
    const here = path === "" ? key : `${path}.${key}`;
    if (!known) {
      if (key.startsWith("x-")) {
        Reflect.set(value, key, readJson(Reflect.get(value, key), 0) ?? null);
        continue;
      }
      Reflect.deleteProperty(value, key);
      warnings.push({ path: here, message: "This key is unknown and was left out." });
    } else if (known instanceof z.ZodOptional && Reflect.get(value, key) === "") {
      Reflect.deleteProperty(value, key);
      warnings.push({ path: here, message: "Is empty and was left out." });
    } else dropUnknownKeys(known, Reflect.get(value, key), here, warnings);
  }
}
