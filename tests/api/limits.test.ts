import { randomUUID } from "node:crypto";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectForLimits, consume, createLimiter } from "../../lib/auth/limiter";
import { addressKey, isSameOrigin, publicOrigin } from "../../lib/auth/request-origin";

const REDIS_URL = process.env["TEST_REDIS_URL"] ?? "redis://127.0.0.1:6379";
const reachable = await isRedisReachable();

async function isRedisReachable(): Promise<boolean> {
  const client = createClient({ url: REDIS_URL, socket: { reconnectStrategy: false, connectTimeout: 1_000 } });
  client.on("error", () => undefined);
  try {
    await client.connect();
    client.destroy();
    return true;
  } catch (error) {
    if (process.env["CI"] === "true") throw new Error("CI needs a Redis for the tests.", { cause: error });
    return false;
  }
}
const options = () => ({ keyPrefix: `throughline:test:${randomUUID()}`, points: 3, duration: 60 });

describe("a limit in one process", () => {
  it("lets so many through per key, then says when to come back", async () => {
    const limiter = createLimiter(options(), null);
    for (let index = 0; index < 3; index += 1) await consume(limiter, "a");
    await expect(consume(limiter, "a")).rejects.toMatchObject({ code: "rate_limited", retryAfter: expect.closeTo(60, -1) });
    await consume(limiter, "b");
  });
});

const whenReady = async (node: ReturnType<typeof connectForLimits>): Promise<void> => {
  if (!node.isReady) await new Promise((resolve) => node.once("ready", resolve));
};

describe.skipIf(!reachable)("a limit shared through Redis", () => {
  let nodes: ReturnType<typeof connectForLimits>[];
  beforeAll(async () => {
    nodes = [connectForLimits(REDIS_URL), connectForLimits(REDIS_URL)];
    await Promise.all(nodes.map(whenReady));
  });
  afterAll(() => {
    for (const node of nodes) node.destroy();
  });
  it("counts what all nodes let through", async () => {
    const shared = options();
    const [one, two] = nodes.map((node) => createLimiter(shared, node));
    if (!one || !two) throw new Error("two nodes");
    await consume(one, "a");
    await consume(two, "a");
    await consume(one, "a");
    await expect(consume(two, "a")).rejects.toMatchObject({ code: "rate_limited" });
  });
  it("goes on counting alone while Redis is away", async () => {
    const away = connectForLimits("redis://127.0.0.1:1");
    const limiter = createLimiter(options(), away);
    for (let index = 0; index < 3; index += 1) await consume(limiter, "a");
    await expect(consume(limiter, "a")).rejects.toMatchObject({ code: "rate_limited" });
    away.destroy();
  });
});

describe("where a request comes from", () => {
  const key = (address: string) => addressKey(new Headers({ "x-throughline-address": address }));
  it("is one key per IPv4 address and per IPv6 network", () => {
    expect(key("192.0.2.7")).toBe("192.0.2.7");
    expect(key("::ffff:192.0.2.7")).toBe("192.0.2.7");
    expect(key("2001:db8:0:2:a:b:c:d")).toBe("2001:db8:0:2::/64");
    expect(key("2001:DB8:0:2::1")).toBe(key("2001:db8:0000:0002::ffff"));
    expect(key("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(key("::1")).toBe("0:0:0:0::/64");
    expect(key("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
    expect(key("2001:db8:0:3::1")).not.toBe(key("2001:db8:0:2::1"));
  });
  it.each([
    [{ host: "maps.test:3000" }, null, true],
    [{ host: "maps.test:3000", origin: "http://maps.test:3000", "sec-fetch-site": "same-origin" }, null, true],
    [{ host: "maps.test:3000", origin: "http://maps.test:3001" }, null, false],
    [{ host: "maps.test:3000", origin: "null" }, null, false],
    [{ host: "maps.test:3000", origin: "http://maps.test:3000.evil.example" }, null, false],
    [{ host: "127.0.0.1:3000", origin: "https://maps.example.org" }, "https://maps.example.org", true],
    [{ host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" }, "https://maps.example.org", false],
    [{ host: "maps.test:3000", "sec-fetch-site": "cross-site" }, null, false],
  ])("%j with PUBLIC_URL %s is ours: %s", (headers, publicUrl, expected) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>), publicUrl)).toBe(expected);
  });
  it("makes addresses from PUBLIC_URL, else from the Host, never from anything else in it", () => {
    expect(publicOrigin(new Headers({ host: "127.0.0.1:80" }), "https://maps.example.org")).toBe("https://maps.example.org");
    expect(publicOrigin(new Headers({ host: "maps.test:3000" }), null)).toBe("http://maps.test:3000");
    expect(publicOrigin(new Headers({ host: "maps.test/evil path" }), null)).toMatch(/^http:\/\/(maps\.test|localhost)$/);
  });
});
