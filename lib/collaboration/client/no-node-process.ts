/** Stands in browsers for Node's process, of which Yjs and Next ask for nothing but variables: 1 KB gzipped before the first letter. */
export const env: Readonly<Record<string, string | undefined>> = {};
