/**
 * The log tells who runs the server what happened, and nobody what people wrote. A short life of the whole product at its
 * most talkative, with a marker in everything that a person, a mail or a stranger can put into it.
 */
import { Client } from "pg";
import * as Y from "yjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { destroyRawClients, rawClient } from "../realtime/support/raw-client";
import { until } from "../realtime/support/until";
import { startMailCatcher, type MailCatcher } from "../support/mail-catcher";
import { DATABASE_KINDS } from "../support/test-database";
import { startTestServer, type TestServer } from "../support/test-server";

const MARK = "zebrafinch";
let marks = 0;
/** A word nobody else says. */
const word = (what: string): string => `${MARK}${what}${(marks += 1)}`;
const PASSWORD = word("password");
const METRICS_TOKEN = word("metrics").padEnd(40, "x");
// Only a real PostgreSQL can be made to fail from outside while the server runs.
const kind = DATABASE_KINDS.includes("PostgreSQL") ? "PostgreSQL" : "embedded";

interface Answer { readonly status: number; readonly body: Record<string, unknown>; readonly requestId: string | null; readonly cookies: readonly string[] }
interface Line { readonly level: number; readonly msg: string; readonly requestId?: string; readonly code?: string; readonly route?: string; readonly err?: { readonly code?: string } }

let server: TestServer;
let mails: MailCatcher;
let owner = "";
let workspaceId = "";
let slug = "";
let mapId = "";

const send = async (method: string, path: string, { cookie = "", body, form, headers = {} }: {
  cookie?: string; body?: unknown; form?: Record<string, string>; headers?: Record<string, string>;
} = {}): Promise<Answer> => {
  const payload = form ? new URLSearchParams(form).toString() : typeof body === "string" ? body : body === undefined ? undefined : JSON.stringify(body);
  const answer = await fetch(`${server.url}${path}`, {
    method, redirect: "manual", ...(payload !== undefined && { body: payload }),
    headers: {
      "content-type": form ? "application/x-www-form-urlencoded" : "application/json", "user-agent": word("agent"), referer: `http://x/${word("referer")}`,
      "x-request-id": word("id"), "x-throughline-request": word("id"), ...(cookie && { cookie }), ...headers,
    },
  });
  const text = await answer.text();
  let parsed: Record<string, unknown> = {};
  try {
    parsed = JSON.parse(text) as Record<string, unknown>;
  } catch {
    // A page.
  }
  return { status: answer.status, body: parsed, requestId: answer.headers.get("x-request-id"), cookies: answer.headers.getSetCookie() };
};
const signIn = async (email: string, password: string): Promise<Answer> => {
  const csrf = await send("GET", "/api/auth/csrf");
  const jar = csrf.cookies.map((cookie) => cookie.split(";")[0]).join("; ");
  return send("POST", "/api/auth/callback/credentials", {
    cookie: jar, form: { email, password, csrfToken: String(csrf.body["csrfToken"]), json: "true", callbackUrl: `http://x/${word("callback")}` },
  });
};
const jarOf = ({ cookies }: Answer): string => cookies.map((cookie) => cookie.split(";")[0]).filter((cookie) => cookie?.includes("session-token")).join("; ");
const lines = (): readonly Line[] => server.output().split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Line);
/** All marks, and the secrets that were handed out. */
const secrets: string[] = [MARK];

beforeAll(async () => {
  mails = await startMailCatcher();
  server = await startTestServer({
    database: kind,
    env: { LOG_LEVEL: "debug", PUBLIC_URL: "http://maps.test", SMTP_URL: mails.url, MAIL_FROM: "maps@example.org", METRICS_TOKEN },
  });
  const setupToken = new URL(server.setUpLink ?? "").searchParams.get("token");
  const email = `${word("mail")}@example.org`;
  expect((await send("POST", "/api/v1/accounts", { body: { name: word("name"), email, password: PASSWORD, setupToken } })).status).toBe(201);
  owner = jarOf(await signIn(email, PASSWORD));
  secrets.push(owner.split("=")[1] ?? "");
  const workspace = await send("POST", "/api/v1/workspaces", { cookie: owner, body: { name: word("workspace") } });
  workspaceId = String(workspace.body["id"]);
  slug = String(workspace.body["slug"]);
  const journey = await send("POST", `/api/v1/workspaces/${workspaceId}/journeys`, { cookie: owner, body: { title: word("journey"), template: "five-stages" } });
  mapId = (journey.body["maps"] as { id: string }[])[0]?.id ?? "";
});
afterAll(async () => {
  destroyRawClients();
  await server.close();
  await mails.close();
});

describe("a life in the log", () => {
  it("goes through sign-ins, edits, comments and invitations", async () => {
    expect((await signIn(`${word("nobody")}@example.org`, word("wrong"))).status).toBe(401);
    const map = await send("GET", `/api/v1/maps/${mapId}`, { cookie: owner });
    const lane = (map.body["lanes"] as { id: string; type: string }[]).find(({ type }) => type !== "feelings");
    const step = (map.body["stages"] as { steps: { id: string }[] }[])[0]?.steps[0];
    const done = await send("POST", `/api/v1/maps/${mapId}/commands`, { cookie: owner, body: { commands: [{ type: "addCard", laneId: lane?.id, stepId: step?.id, text: word("card") }] } });
    const cardId = (done.body["ids"] as string[])[0];
    const email = `${word("invited")}@example.org`;
    const invited = await send("POST", `/api/v1/workspaces/${workspaceId}/invitations`, { cookie: owner, body: { role: "editor", email } });
    secrets.push(String(invited.body["token"]));
    const joined = await send("POST", `/api/v1/invitations/${String(invited.body["token"])}/accept`, {
      body: { name: word("colleague"), email, password: word("password") },
    });
    expect(joined.status).toBe(200);
    const comment = await send("POST", `/api/v1/maps/${mapId}/comments`, {
      cookie: owner, body: { text: word("comment"), cardId, mentionUserIds: [joined.body["userId"]], mentionDepartmentIds: [] },
    });
    expect(comment.status).toBe(201);
    await until(() => mails.mails.length >= 2, "the invitation and the mention are mailed", 30_000);
    for (const { links } of mails.mails) secrets.push(...links.flatMap((link) => /\/(?:unsubscribe|invitations)\/([\w-]+)/.exec(link)?.[1] ?? []));
    mails.away(true);
    await send("POST", `/api/v1/maps/${mapId}/comments`, {
      cookie: owner, body: { text: word("comment"), cardId, mentionUserIds: [joined.body["userId"]], mentionDepartmentIds: [] },
    });
  });

  it("goes through everything a stranger may send", async () => {
    await send("POST", "/api/v1/workspaces", { cookie: owner, body: `{"name": "${word("json")}` });
    await send("POST", "/api/v1/workspaces", { cookie: owner, body: { [word("field")]: word("value") } });
    await send("POST", "/api/v1/me/password", { cookie: owner, body: { current: word("wrong"), next: word("next-password") } });
    await send("GET", `/api/v1/${word("route")}/${word("route")}?${word("query")}=1`);
    await send("GET", `/api/auth/${word("action")}`);
    await send("GET", `/api/v1/invitations/${word("token")}`);
    await send("GET", `/w/${word("slug")}`, { cookie: owner });
    await send("GET", `/${word("page")}?${word("query")}`);
    await send("GET", "/api/v1/me", { cookie: `next-auth.session-token=${word("cookie")}` });
    await send("GET", "/api/metrics", { headers: { authorization: `Bearer ${word("bearer")}` } });
    await send("POST", `/api/v1/workspaces/${workspaceId}/journeys/import`, { cookie: owner, body: `{"format":"throughline/journey","version":1,"journey":{"title":"${word("file")}"},"maps":[{"${word("file")}":` });
    const engine = { syncUrl: `${server.url.replace("http", "ws")}/sync` };
    const doc = new Y.Doc();
    doc.getText(word("root")).insert(0, word("edit"));
    const person = rawClient(engine, mapId, { cookie: owner, origin: "http://maps.test" });
    await person.joined();
    person.sendUpdate(Y.encodeStateAsUpdate(doc));
    person.sendPresence([[doc.clientID, 1, { cursor: word("presence") }]]);
    person.send(new TextEncoder().encode(word("frame")));
    expect(await person.closed()).toBe(4500);
    const hostile = rawClient(engine, mapId, { cookie: owner, origin: "http://maps.test" });
    await hostile.joined();
    hostile.sendUpdate(new TextEncoder().encode(word("update")));
    await hostile.closed();
    await rawClient(engine, word("map"), { cookie: owner, origin: "http://maps.test" }).closed();
    rawClient(engine, mapId, { cookie: owner, origin: `http://${word("origin")}` });
  });

  it.runIf(kind === "PostgreSQL")("tells failures by a number that the person is shown, too, with what is safe of the database's words", async () => {
    const database = new Client({ connectionString: server.place.env["DATABASE_URL"] });
    await database.connect();
    try {
      await database.query(`ALTER TABLE "Workspace" ADD CONSTRAINT no_marks CHECK (name NOT LIKE '%${MARK}fail%')`);
      const failed = await send("PATCH", `/api/v1/workspaces/${workspaceId}`, { cookie: owner, body: { name: word("fail") } });
      expect(failed.status).toBe(500);
      expect(failed.requestId).toMatch(/^[0-9a-f]{16}$/);
      expect((failed.body["error"] as { message: string }).message).toContain(failed.requestId);
      await until(() => lines().filter(({ requestId }) => requestId === failed.requestId).length === 2, "why it failed, and that it did");
      const [why, that] = lines().filter(({ requestId }) => requestId === failed.requestId);
      expect(that).toMatchObject({ msg: "a request failed", code: "internal", status: 500, route: "PATCH /api/v1/workspaces/{workspaceId}" });
      expect(JSON.stringify(why?.err)).toMatch(/23514|P20\d\d/);
      // A page that can't be drawn.
      await database.query(`ALTER TABLE "Department" RENAME TO "Elsewhere"`);
      await send("GET", `/w/${slug}`, { cookie: owner });
      await database.query(`ALTER TABLE "Elsewhere" RENAME TO "Department"`);
      await until(() => lines().some(({ msg, err }) => msg === "the page framework says" && err !== undefined), "the page that failed");
    } finally {
      await database.end();
    }
  });

  it("is JSON, line for line, once the server is ready", async () => {
    const after = server.output().slice(server.output().indexOf("Throughline is ready at")).split("\n").slice(1).filter((line) => line.trim() !== "");
    expect(after.length).toBeGreaterThan(10);
    for (const line of after) expect(() => JSON.parse(line) as unknown, line).not.toThrow();
  });

  it("names every request that failed by its route and not by its address", async () => {
    await until(() => lines().some(({ route }) => route === "GET /api/metrics"), "the request for numbers");
    const failed = lines().filter(({ msg }) => msg === "a request failed");
    expect(failed.map(({ route }) => route)).toEqual(expect.arrayContaining([
      "POST /api/v1/workspaces", "GET /api/v1/*", "GET /api/v1/invitations/{token}", "GET page", "GET /api/v1/me", "POST sign-in",
    ]));
    for (const { requestId } of failed) expect(requestId).toMatch(/^[0-9a-f]{16}$/);
  });

  it("is like the numbers for Prometheus: they tell of routes and outcomes, and of nobody", async () => {
    const answer = await fetch(`${server.url}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    const numbers = await answer.text();
    expect(numbers).toContain('throughline_http_request_duration_seconds_count{route="POST /api/v1/workspaces",status="400"} 2');
    expect(numbers).toMatch(/^throughline_mails_total\{outcome="sent"\} 2$/m);
    expect(numbers).toMatch(/^throughline_connections_closed_total\{code="4500"\} 2$/m);
    for (const secret of [...secrets, workspaceId, mapId]) expect(numbers.toLowerCase()).not.toContain(secret.toLowerCase());
    // Whatever strangers ask for, there are no more routes than ours.
    const routes = [...numbers.matchAll(/^throughline_http_request_duration_seconds_count\{route="([^"]*)"/gm)].map(([, route]) => route);
    for (const route of routes) expect(route).toMatch(/^(GET|POST|PATCH) (page|file|sign-in|\/api\/(metrics|health|auth\/\{action\}|v1\/\*|v1(\/[a-z-]+|\/\{\w+\})+))$/);
  });

  it("holds no word that anybody wrote, no address, no link, no cookie", async () => {
    await server.stop();
    const said = server.output().replace(server.setUpLink ?? "", "");
    for (const secret of secrets.filter((each) => each.length > 0)) {
      const at = said.toLowerCase().indexOf(secret.toLowerCase());
      expect(at < 0 ? null : said.slice(Math.max(0, at - 300), at + 100), "what was said around a mark").toBeNull();
    }
    expect(secrets.length).toBeGreaterThan(4);
  });
});
