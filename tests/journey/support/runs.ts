/** How often a property is tried: more in `npm run test:long`. A failing seed is printed by fast-check; keep it as a test. */
const LONG = process.env.THROUGHLINE_LONG_TESTS === "true";

export const runs = (short: number): { numRuns: number } => ({ numRuns: LONG ? short * 100 : short });
/** For properties that build whole maps: seconds, not milliseconds. */
export const PROPERTY_TIMEOUT = LONG ? 3_600_000 : 120_000;
