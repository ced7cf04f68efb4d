/**
 * What Yjs says to the console, in plain words. Stands in browsers for lib0/logging, whose colours bring a schema library
 * and a DOM builder along: 4 KB gzipped before the first letter.
 */
const { console: page } = globalThis;
const spoken = (parts: readonly unknown[]): readonly unknown[] => parts.filter((part) => part !== "");

export const print = (...parts: readonly unknown[]): void => page.log(...spoken(parts));
export const warn = (...parts: readonly unknown[]): void => page.warn(...spoken(parts));
/** Colours and weights say nothing here. */
export const [ORANGE, RED, BOLD, UNBOLD] = ["", "", "", ""];
