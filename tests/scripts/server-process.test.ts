import { once } from "node:events";
import { get, request } from "node:http";
import { createServer, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { serverEntryPath } from "../../lib/paths";
import { runProgram } from "../support/test-program";
import { startTestServer, type TestServer } from "../support/test-server";

describe("the server process", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(async () => server.close());

  it("is ready when it says so", async () => {
    const answer = await fetch(`${server.url}/api/health`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: "ok" });
  });

  it("prints a set-up link while nobody has an account, and it opens", async () => {
    expect(server.setUpLink).toMatch(new RegExp(`^${server.url}/set-up\\?token=[\\w-]{43}$`));
    const page = await fetch(server.setUpLink ?? "", { headers: { "x-forwarded-for": "203.0.113.9" } });
    expect(await page.text()).toContain("Set up Throughline");
  });

  // Browsers ask for it under this name wherever a page has not named its icon yet, and log a complaint when it is missing.
  it("has an icon where browsers look for one by themselves", async () => {
    const icon = await fetch(`${server.url}/favicon.ico`);
    expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/x-icon"]);
  });

  it("gives every script of a page the nonce of its policy", async () => {
    const page = await fetch(`${server.url}/set-up`);
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get("content-security-policy") ?? "")?.[1];
    const scripts = (await page.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(page.headers.get("x-powered-by")).toBeNull();
  });

  it("does not believe a visitor who says that he is local", async () => {
    const body = await new Promise<string>((resolve, reject) => {
      get(`${server.url}/set-up`, { headers: { host: "maps.example.org", "x-throughline-local": "1" } }, (answer) => {
        let text = "";
        answer.on("data", (chunk: Buffer) => (text += chunk.toString())).on("end", () => resolve(text));
      }).on("error", reject);
    });
    expect(body).toContain("Open the set-up link");
  });

  it("keeps live connections open after pages were loaded, and closes upgrades it does not know", async () => {
    await fetch(`${server.url}/set-up`);
    const live = new WebSocket(`${server.url.replace("http", "ws")}/sync/00000000-0000-4000-8000-000000000000`);
    const [code] = await once(live, "close") as [number];
    // Nobody is signed in: accepted, then closed with our own final code. 1006 would mean that Next cut it.
    expect(code).toBe(4401);
    const unknown = new WebSocket(`${server.url.replace("http", "ws")}/elsewhere`);
    const [error] = await once(unknown, "error") as [Error];
    expect(error.message).toBe("socket hang up");
  });

  it("tells a second one on its port what to do", async () => {
    const second = runProgram({ file: serverEntryPath, env: { NODE_ENV: "production", PORT: String(server.port), DATA_DIR: "/nonexistent" } });
    await second.waitFor(new RegExp(`Port ${server.port} on 127.0.0.1 is already in use. Stop the other program, or choose another port with PORT.`));
    expect(await second.ended()).toBe(1);
  });

  it("stops cleanly on SIGTERM, whatever visitors leave open", async () => {
    const idle = connect(server.port, "127.0.0.1");
    await once(idle, "connect");
    const slow = request(`${server.url}/api/v1/accounts`, { method: "POST", headers: { "content-length": "100" } });
    slow.on("error", () => undefined);
    slow.write("{");
    const begun = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - begun).toBeLessThan(10_000);
    idle.destroy();
  });

  it("starts again on what it left", async () => {
    await server.restart();
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });
});

describe("a server that cannot start", () => {
  it("says in sentences what is wrong with its settings", async () => {
    const server = runProgram({ file: serverEntryPath, env: { NODE_ENV: "production", PORT: "99999", PUBLIC_URL: "maps" } });
    await server.waitFor(/Throughline cannot start with these settings:\n {2}PORT must be a whole number from 0 to 65535\.\n {2}PUBLIC_URL must be/);
    expect(await server.ended()).toBe(1);
  });

  it("says that the database cannot be reached, without its password", async () => {
    const nobody = createServer().listen(0, "127.0.0.1");
    await once(nobody, "listening");
    const address = nobody.address();
    nobody.close();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const server = runProgram({
      file: serverEntryPath,
      env: { NODE_ENV: "production", PORT: "0", DATA_DIR: "/tmp", DATABASE_URL: `postgresql://someone:hunter2@127.0.0.1:${port}/x` },
    });
    await server.waitFor(/The database at DATABASE_URL cannot be used: /);
    expect(await server.ended()).toBe(1);
    expect(server.output()).not.toContain("hunter2");
  });
});
