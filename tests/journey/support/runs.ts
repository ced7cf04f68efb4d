/** How often a property is tried: more in `npm run test:long`. A failing seed is printed by fast-check; keep it as a test. */
const LONG = process.env.THROUGHLINE_LONG_TESTS === "true";
/** One for all properties of a file, 32 bits. */
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`Properties: seed ${seed} (PROPERTY_SEED=${seed} repeats it)\n`);

export const runs = (short: number): { numRuns: number; seed: number } => ({ numRuns: LONG ? short * 100 : short, seed });
/** For properties that build whole maps: seconds, not milliseconds. */
export const PROPERTY_TIMEOUT = LONG ? 3_600_000 : 120_000;
