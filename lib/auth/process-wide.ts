/** One value per process, however many copies of a module the bundlers make. */

/** Makes the value at its first use. `name` is unique in the product. */
export function processWide<T>(name: string, create: () => T): () => T {
  const key = Symbol.for(`throughline.${name}`);
  const holder = globalThis as Record<symbol, unknown>;
  return () => {
    holder[key] ??= create();
    return holder[key] as T;
  };
}
