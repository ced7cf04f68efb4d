import { expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { describeEachDatabase } from "../support/test-database";

describeEachDatabase("storage", (database) => {
  it("gives the log and Prisma one pool and the same rows", async () => {
    const { pool, prisma } = database();
    const id = randomUUID();
    await pool.query(`INSERT INTO "User" (id, email, name) VALUES ($1, $2, $3)`, [id, `${id}@example.org`, "Ada"]);
    expect(await prisma.user.findUnique({ where: { id } })).toMatchObject({ name: "Ada" });
  });

  it("returns bytes as they were written", async () => {
    const { pool } = database();
    const mapId = randomUUID();
    const bytes = Buffer.from(Array.from({ length: 1_000_000 }, (_, index) => (index * 7) % 256));
    await pool.query(`INSERT INTO "DocumentSnapshot" ("mapId", seq, bytes, hash) VALUES ($1, 1, $2, 'x')`, [mapId, bytes]);
    const { rows } = await pool.query<{ bytes: Buffer }>(`SELECT bytes FROM "DocumentSnapshot" WHERE "mapId" = $1`, [mapId]);
    expect(rows[0]?.bytes.equals(bytes)).toBe(true);
  });

  it("lets nobody's next statement suffer from one that failed", async () => {
    const { pool } = database();
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => pool.query(n % 3 === 0 ? "SELECT 1 / 0" : "SELECT 1")));
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map((_, n) => (n % 3 === 0 ? "rejected" : "fulfilled")));
    for (let n = 0; n < 20; n += 1) {
      const failed = pool.query("SELECT 1 / 0").catch(() => "failed");
      await new Promise((resolve) => { setImmediate(resolve); });
      expect((await Promise.all([failed, pool.query("SELECT 1 AS one").then(({ rows }) => rows)]))[1]).toEqual([{ one: 1 }]);
      await expect(pool.query("SELECT 1 / 0")).rejects.toThrow("division by zero");
      expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    }
  });

  it("starts with no rows", async () => {
    expect(await database().prisma.workspace.count()).toBe(0);
  });
});
