import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "../../server/security-headers";

const production = { publicUrl: null, development: false };

describe("the content security policy", () => {
  it("runs no script without this page's nonce", () => {
    const policy = contentSecurityPolicy("abc", "localhost:3000", production);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it("lets nobody frame us, and no page move our base, post our forms elsewhere or embed objects", () => {
    const policy = contentSecurityPolicy("abc", undefined, production);
    for (const directive of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"]) {
      expect(policy.split("; ")).toContain(directive);
    }
  });

  it("allows the live connection of this very host, and no other", () => {
    expect(contentSecurityPolicy("abc", "localhost:3000", production)).toContain("connect-src 'self' ws://localhost:3000;");
    expect(contentSecurityPolicy("abc", "10.0.0.1", { publicUrl: "https://maps.example.org", development: false }))
      .toContain("connect-src 'self' wss://maps.example.org;");
  });

  it("is not extended through a forged Host", () => {
    const policy = contentSecurityPolicy("abc", "x; script-src *", production);
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain("script-src *");
  });
});

describe("the other headers", () => {
  it("ask for https for a year, only where people come by https", () => {
    expect(securityHeaders({ publicUrl: "https://maps.example.org" })).toHaveProperty("Strict-Transport-Security", "max-age=31536000");
    expect(securityHeaders({ publicUrl: null })).not.toHaveProperty("Strict-Transport-Security");
  });

  it("stop guessing of types, framing and leaking of addresses", () => {
    expect(securityHeaders({ publicUrl: null })).toMatchObject({
      "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
      "Referrer-Policy": "strict-origin-when-cross-origin", "Cross-Origin-Opener-Policy": "same-origin",
    });
  });
});
