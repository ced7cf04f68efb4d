/**
 * next-auth is CommonJS: Node hands over `{ default }`, a bundler the default itself. Both become the function.
 */
export const defaultExport = <T>(imported: T | { readonly default: T }): T =>
  typeof imported === "object" && imported !== null && "default" in imported ? imported.default : imported;
