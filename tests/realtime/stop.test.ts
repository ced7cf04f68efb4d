/** The product is asked to stop (SIGTERM) while people type as fast as they can, and started again: nobody loses a letter. */
import { afterEach, expect, it, describe } from "vitest";
import { openDatabase } from "@/lib/db/open-database";
import { DATABASE_KINDS } from "../support/test-database";
import { startTestServer, type TestServer } from "../support/test-server";
import { createRandom, EFFORT } from "./support/random";
import { Typist } from "./support/typist";
import { until } from "./support/until";
import { createWorkspace, SECRET } from "./support/workspace";

const STOPS = EFFORT === 1 ? 1 : 100;
const PAIRS = 2;

describe.each(DATABASE_KINDS)("a server asked to stop while people type (%s)", (kind) => {
  let server: TestServer;
  afterEach(async () => server.close());

  it(`drains in time, keeps every letter that was seen or saved, and everybody comes back by themselves, ${STOPS} times`, async () => {
    server = await startTestServer({ database: kind, env: { NEXTAUTH_SECRET: SECRET } });
    await server.stop();
    const database = await openDatabase(server.place.config);
    const workspace = await createWorkspace(database.pool);
    const [ann, mapId] = [await workspace.person("Ann", "editor"), await workspace.map()];
    await database.close();
    await server.restart();
    const typists = Array.from({ length: PAIRS }, (_, n) => [
      new Typist(`left ${n}`, `right ${n}`, mapId, ann, 7), new Typist(`right ${n}`, `left ${n}`, mapId, ann, 7),
    ] as const).flat();
    await Promise.all(typists.map((one) => one.connect(server.port)));
    for (const one of typists) one.startTyping();
    const random = createRandom(kind === "embedded" ? 31 : 32);
    for (let stop = 0; stop < STOPS; stop += 1) {
      const before = typists.map(({ saved }) => saved.length);
      await until(() => typists.every((one, n) => one.saved.length > (before[n] ?? 0) + 10 && one.seen().length > 10), "they are at it", 30_000);
      await new Promise((resolve) => { setTimeout(resolve, random.below(50)); });
      // 0: it did not have to give up after its ten seconds.
      expect(await server.stop(), `stop ${stop}`).toBe(0);
      const shown = typists.map((one) => ({ name: one.name, peer: one.peer, saved: one.saved, seen: one.seen() }));
      await server.restart();
      const fresh = new Typist("reader", "nobody", mapId, ann);
      await fresh.connect(server.port);
      for (const { name, peer, saved, seen } of shown) {
        expect(fresh.doc.getText(name).toString().startsWith(saved), `stop ${stop}: what ${name} was told is saved`).toBe(true);
        expect(fresh.doc.getText(peer).toString().startsWith(seen), `stop ${stop}: what ${name} saw of ${peer}`).toBe(true);
      }
      fresh.disconnect();
      fresh.doc.destroy();
      await Promise.all(typists.map((one) => one.isBack()));
    }
    for (const one of typists) one.stopTyping();
    await until(() => typists.every((one) => typists.every((other) => one.doc.getText(other.name).toString() === other.own())), "all of it is everywhere", 30_000);
    for (const one of typists) one.disconnect();
  }, 180_000 * EFFORT);
});
