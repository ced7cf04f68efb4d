import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import type { Logger } from "../../lib/logger";
import { watchRequests } from "../../server/request-watch";

function open() {
  const lines: { level: string; line: Record<string, unknown> }[] = [];
  const answered: [string, string][] = [];
  const say = (level: string) => (line: Record<string, unknown>) => { lines.push({ level, line }); };
  const watch = watchRequests({ info: say("info"), error: say("error") } as unknown as Logger, (route, status) => { answered.push([route, status]); });
  const visit = (url: string, headers: Record<string, string> = {}) => {
    const incoming = { method: "GET", url, headers };
    const sent = new Map<string, string>();
    const response = Object.assign(new EventEmitter(), {
      statusCode: 200, writableFinished: true, setHeader: (name: string, value: string) => sent.set(name, value),
    });
    watch.begin(incoming, response as unknown as ServerResponse);
    return {
      id: sent.get("X-Request-Id") ?? "", incoming,
      end(status: number, whole = true) {
        Object.assign(response, { statusCode: status, writableFinished: whole });
        response.emit("close");
      },
    };
  };
  return { watch, visit, lines, answered };
}

describe("a request", () => {
  it("gets an id of its own, whatever the visitor calls it, and the pages are told", () => {
    const { visit } = open();
    const one = visit("/", { "x-throughline-request": "mine" });
    expect(one.id).toMatch(/^[0-9a-f]{16}$/);
    expect(one.incoming.headers["x-throughline-request"]).toBe(one.id);
    expect(visit("/").id).not.toBe(one.id);
  });
  it("that failed is one line, with its route and code and without its address; one that did not is none", () => {
    const { watch, visit, lines } = open();
    const [refused, broken, fine] = [visit("/api/v1/invitations/secret"), visit("/w/secret?secret"), visit("/w/secret")];
    watch.note(refused.id, { route: "GET /api/v1/invitations/{token}", code: "gone" });
    refused.end(410);
    broken.end(500);
    fine.end(200);
    expect(lines).toEqual([
      { level: "info", line: { requestId: refused.id, route: "GET /api/v1/invitations/{token}", status: 410, code: "gone", ms: expect.any(Number) } },
      { level: "error", line: { requestId: broken.id, route: "GET page", status: 500, ms: expect.any(Number) } },
    ]);
    expect(JSON.stringify(lines)).not.toContain("secret");
  });
  it("is counted by what it was for, also when its visitor went before the answer", () => {
    const { visit, answered } = open();
    for (const [url, status, whole] of [
      ["/w/northpeak", 200, true], ["/_next/static/x.js", 200, true], ["/api/auth/csrf", 200, true], ["/api/elsewhere", 404, true], ["/w/northpeak", 200, false],
    ] as const) visit(url).end(status, whole);
    expect(answered).toEqual([["GET page", "200"], ["GET file", "200"], ["GET sign-in", "200"], ["GET unknown", "404"], ["GET page", "aborted"]]);
  });
  it("leaves nothing behind, and a note that comes too late neither", () => {
    const { watch, visit, answered } = open();
    const one = visit("/api/v1/me");
    expect(watch.running).toBe(1);
    one.end(200);
    watch.note(one.id, { route: "GET /api/v1/me" });
    watch.note("never", { route: "GET /api/v1/me" });
    expect([answered, watch.running]).toEqual([[["GET unknown", "200"]], 0]);
  });
});
