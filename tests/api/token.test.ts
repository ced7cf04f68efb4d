import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { readSessionToken } from "../../lib/auth/token";

const secret = "a secret of this test";
const sub = randomUUID();
const sid = randomUUID();
const token = (claims: Record<string, unknown> = { sub, sid }, key = secret, maxAge = 60) =>
  encode({ token: claims, secret: key, maxAge });
const cookie = (...pairs: string[]) => ({ cookie: pairs.join("; ") });
const session = { userId: sub, sessionId: sid };

describe("the session token", () => {
  it("names the person and the sign-in, among other cookies", async () => {
    expect(await readSessionToken(cookie("theme=dark", `next-auth.session-token=${await token()}`), secret)).toEqual(session);
  });
  it("is read from the secure name, which wins", async () => {
    const other = await token({ sub: randomUUID(), sid: randomUUID() });
    const both = cookie(`next-auth.session-token=${other}`, `__Secure-next-auth.session-token=${await token()}`);
    expect(await readSessionToken(both, secret)).toEqual(session);
  });
  it("is put together from its chunks in order", async () => {
    const whole = await token({ sub, sid, note: "x".repeat(9_000) });
    const parts = [whole.slice(4_000), whole.slice(0, 4_000)];
    const header = cookie(`next-auth.session-token.1=${parts[0]}`, `next-auth.session-token.0=${parts[1]}`);
    expect(await readSessionToken(header, secret)).toEqual(session);
  });
  it.each([
    ["no cookie at all", async () => ({})],
    ["a forged token", async () => cookie(`next-auth.session-token=${await token({ sub, sid }, "another secret")}`)],
    ["one that has run out", async () => cookie(`next-auth.session-token=${await token({ sub, sid }, secret, -60)}`)],
    ["one without a sign-in", async () => cookie(`next-auth.session-token=${await token({ sub })}`)],
    ["nonsense", async () => cookie("next-auth.session-token=%%%;;;=;next-auth.session-token.0=a.b.c.d.e")],
  ])("is nobody for %s", async (_name, headers) => {
    expect(await readSessionToken(await headers(), secret)).toBeNull();
  });
});
