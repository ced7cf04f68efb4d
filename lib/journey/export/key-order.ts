/** The key order of docs/format.md: the schemas list their keys in it; extensions come last, as they are. */
import { z } from "zod";

export function inKeyOrder(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) return inKeyOrder(schema.unwrap(), value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => inKeyOrder(schema.element, item));
  if (!(schema instanceof z.ZodObject) || typeof value !== "object" || value === null) return value;
  const ordered: Record<string, unknown> = {};
  for (const [key, child] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const item: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    if (item !== undefined) ordered[key] = inKeyOrder(child, item);
  }
  for (const [key, item] of Object.entries(value)) if (!(key in ordered) && item !== undefined) ordered[key] = item;
  return ordered;
}
