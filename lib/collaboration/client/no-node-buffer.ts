/** Stands in browsers for Node's Buffer, which lib0 names and only ever uses in Node: 7 KB gzipped before the first letter. */
export const Buffer = undefined;
export default {};
