/** The PostgreSQL server that tests may use: TEST_DATABASE_URL, or the local one if it answers. */
import { Client } from "pg";

const ADMIN_URL = process.env["TEST_DATABASE_URL"] ?? "postgresql://postgres@127.0.0.1:5432/postgres";

export function postgresUrl(database: string): string {
  const url = new URL(ADMIN_URL);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs statements that belong to no database, such as creating one. */
export async function withPostgresAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ADMIN_URL, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** In CI an unreachable server is an error, never a silently skipped suite. */
export async function isPostgresReachable(): Promise<boolean> {
  try {
    await withPostgresAdmin((client) => client.query("SELECT 1"));
    return true;
  } catch (error) {
    if (process.env["CI"] === "true") throw new Error("CI needs a PostgreSQL server for the tests.", { cause: error });
    return false;
  }
}
