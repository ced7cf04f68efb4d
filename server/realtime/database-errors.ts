/** Tells a database that is away from a statement that is wrong: the first is waited for, the second never succeeds. */

/** connection, resources (disk full too), operator intervention, system errors, deadlock and serialization. */
const PASSING_CLASSES = ["08", "53", "57", "58", "40"];
/** read_only_sql_transaction: the moment of a failover. */
const PASSING_CODES = ["25006", "55P03"];

export function isPassingFailure(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return false;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
  // Without a SQLSTATE the statement never reached the server, or nobody knows: refused, cut off, timed out.
  if (code === null || !/^[0-9A-Z]{5}$/.test(code)) return true;
  return PASSING_CODES.includes(code) || PASSING_CLASSES.includes(code.slice(0, 2));
}
