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

  it("starts with no rows", async () => {
    expect(await database().prisma.workspace.count()).toBe(0);
  });
});
