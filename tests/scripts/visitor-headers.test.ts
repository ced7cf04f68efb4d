import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { isLocalVisit, setVisitorHeaders } from "../../server/visitor-headers";

const visit = (headers: IncomingHttpHeaders = {}, remoteAddress = "127.0.0.1", httpVersion = "1.1") =>
  ({ headers: { host: "localhost:3000", ...headers }, url: "/set-up?a=1", httpVersion, socket: { remoteAddress } });

describe("a visitor counts as local", () => {
  it.each([
    ["127.0.0.1", "localhost:3000"],
    ["::1", "[::1]:3000"],
    ["::ffff:127.0.0.1", "127.0.0.1"],
  ])("from %s with the Host %s", (address, host) => {
    expect(isLocalVisit(visit({ host }, address), null)).toBe(true);
  });

  it("also with a PUBLIC_URL on this machine", () => {
    expect(isLocalVisit(visit(), "http://localhost:3000")).toBe(true);
  });
});

describe("a visitor does not count as local", () => {
  it.each(["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via", "cf-connecting-ip"])(
    "through a proxy that sends %s", (name) => {
      expect(isLocalVisit(visit({ [name]: "anything" }), null)).toBe(false);
    });

  it("through a proxy that speaks HTTP/1.0", () => {
    expect(isLocalVisit(visit({}, "127.0.0.1", "1.0"), null)).toBe(false);
  });

  it("from another machine, with another Host, or where people come by another address", () => {
    expect(isLocalVisit(visit({}, "192.168.1.20"), null)).toBe(false);
    expect(isLocalVisit(visit({ host: "maps.example.org" }), null)).toBe(false);
    expect(isLocalVisit(visit({ host: "localhost.example.org" }), null)).toBe(false);
    expect(isLocalVisit(visit(), "https://maps.example.org")).toBe(false);
  });
});

describe("what the server tells the pages", () => {
  const policy = (nonce: string) => `script-src 'nonce-${nonce}'`;

  it("is never what the visitor claims", () => {
    const stranger = visit({
      "x-throughline-local": "1", "x-throughline-address": "1.2.3.4", "x-throughline-path": "/elsewhere",
      "x-forwarded-host": "evil.example.org", "x-forwarded-proto": "https", "content-security-policy": "script-src 'nonce-mine'",
      "content-security-policy-report-only": "script-src 'nonce-mine'",
    }, "203.0.113.9");
    const nonce = setVisitorHeaders(stranger, null, policy);
    expect(stranger.headers).toMatchObject({
      "x-throughline-address": "203.0.113.9", "x-throughline-path": "/set-up?a=1",
      "x-forwarded-host": "localhost:3000", "x-forwarded-proto": "http",
      "content-security-policy": `script-src 'nonce-${nonce}'`,
    });
    expect(stranger.headers).not.toHaveProperty("x-throughline-local");
    expect(stranger.headers).not.toHaveProperty("content-security-policy-report-only");
  });

  it("is a new nonce for every page", () => {
    expect(setVisitorHeaders(visit(), null, policy)).not.toBe(setVisitorHeaders(visit(), null, policy));
  });

  it("takes the visitor's address from the proxy only where PUBLIC_URL says that there is one, and only its own entry", () => {
    const behindProxy = visit({ "x-forwarded-for": "6.6.6.6, 198.51.100.7" });
    setVisitorHeaders(behindProxy, "https://maps.example.org", policy);
    expect(behindProxy.headers).toMatchObject({
      "x-throughline-address": "198.51.100.7", "x-forwarded-host": "maps.example.org", "x-forwarded-proto": "https",
    });
    const direct = visit({ "x-forwarded-for": "6.6.6.6" });
    setVisitorHeaders(direct, null, policy);
    expect(direct.headers).toHaveProperty("x-throughline-address", "127.0.0.1");
  });
});
