import { beforeAll, describe, expect, it } from "vitest";
import { DEMO_ACCOUNTS, demoEmail } from "../../lib/auth/demo-accounts";
import { hashPassword } from "../../lib/auth/passwords";
import { readSessionToken } from "../../lib/auth/token";
import { findActor } from "../../lib/data/sessions";
import { describeEachDatabase } from "../support/test-database";
import { addPerson } from "../data/test-people";
import { createTestRuntime, TEST_SECRET, type TestRuntime } from "../data/test-runtime";
import { call, ORIGIN, type Answer } from "./call-route";

const PASSWORD = "correct horse battery";

/** A browser's cookie jar, as far as signing in needs one. */
class Visitor {
  readonly cookies = new Map<string, string>();
  constructor(private readonly address = `10.0.0.${Math.floor(Math.random() * 250)}-${Math.random()}`) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
  async send(method: string, path: string, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await call(method, path, {
      headers: {
        cookie: this.cookie, "x-throughline-address": this.address,
        ...(form && { "content-type": "application/x-www-form-urlencoded" }), ...headers,
      },
      ...(form && { raw: new URLSearchParams(form).toString() }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
  async signIn(email: string, password: string, extra: Record<string, string> = {}): Promise<Answer> {
    const { body } = await this.send("GET", "/api/auth/csrf");
    return this.send("POST", "/api/auth/callback/credentials", { csrfToken: body.csrfToken, email, password, json: "true", ...extra });
  }
  session = () => readSessionToken({ cookie: this.cookie }, TEST_SECRET);
}

describeEachDatabase("signing in", (database) => {
  let runtime: TestRuntime;
  let passwordHash: string;
  beforeAll(async () => {
    runtime = createTestRuntime(database());
    passwordHash = await hashPassword(PASSWORD);
  });
  const addAccount = async () => {
    const person = await addPerson(runtime, "Ada");
    await runtime.prisma.user.update({ where: { id: person.userId }, data: { passwordHash } });
    return person;
  };

  it("gives a cookie that names a sign-in of this person", async () => {
    const person = await addAccount();
    const visitor = new Visitor();
    const answer = await visitor.signIn(person.email.toUpperCase(), PASSWORD);
    expect(answer).toMatchObject({ status: 200, body: { url: `${ORIGIN}/` } });
    const session = await visitor.session();
    expect(session).toMatchObject({ userId: person.userId });
    expect(session && (await findActor(session))).toMatchObject({ email: person.email });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith("next-auth.session-token="));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect((await visitor.send("GET", "/api/v1/me")).body).toMatchObject({ user: { id: person.userId }, workspaces: [] });
    expect((await visitor.send("GET", "/api/auth/session")).body).toMatchObject({ user: { id: person.userId, name: "Ada" } });
  });
  it("works as a plain form with a redirect, on any host", async () => {
    const { email } = await addAccount();
    const visitor = new Visitor();
    const { body } = await visitor.send("GET", "/api/auth/csrf");
    const answer = await visitor.send("POST", "/api/auth/callback/credentials", { csrfToken: body.csrfToken, email, password: PASSWORD, callbackUrl: "/w/northwind" });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(`${ORIGIN}/w/northwind`);
  });
  it("says the same to a wrong password, an unknown address and an account without a password", async () => {
    const known = await addAccount();
    const without = await addPerson(runtime, "Demo");
    const answers = await Promise.all([known.email, "nobody@example.org", without.email]
      .map((email) => new Visitor().signIn(email, "not the password")));
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual({ url: `${ORIGIN}/api/auth/error?error=CredentialsSignin&provider=credentials` });
    }
  });
  it("stops the eleventh failed try of an account, even with the right password, but no other account", async () => {
    const [victim, other] = [await addAccount(), await addAccount()];
    for (let index = 0; index < 10; index += 1) await new Visitor().signIn(victim.email, `guess ${index}`);
    expect((await new Visitor().signIn(victim.email, PASSWORD)).body.url).toContain("error=RateLimited");
    expect((await new Visitor().signIn(other.email, PASSWORD)).status).toBe(200);
  });
  it("stops a burst of guesses sent at once", async () => {
    const victim = await addAccount();
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => new Visitor().signIn(victim.email, `guess ${index}`)));
    expect(answers.filter(({ body }) => body.url.includes("CredentialsSignin"))).toHaveLength(10);
  });
  it("counts failed tries only: a workshop of 120 signs in from one address", async () => {
    const person = await addAccount();
    for (let index = 0; index < 120; index += 1) {
      expect((await new Visitor("192.0.2.7").signIn(person.email, PASSWORD)).status).toBe(200);
    }
  });
  it("stops guessing over many accounts from one IPv6 network", async () => {
    for (let index = 0; index < 100; index += 1) {
      await new Visitor(`2001:db8:1:2:${index.toString(16)}::1`).signIn(`person${index}@example.org`, "guess");
    }
    const { email } = await addAccount();
    expect((await new Visitor("2001:db8:1:2::ffff").signIn(email, PASSWORD)).body.url).toContain("error=RateLimited");
    expect((await new Visitor("2001:db8:1:3::ffff").signIn(email, PASSWORD)).status).toBe(200);
  });
  it("needs its csrf token", async () => {
    const { email } = await addAccount();
    const visitor = new Visitor();
    const answer = await visitor.send("POST", "/api/auth/callback/credentials", { csrfToken: "made up", email, password: PASSWORD });
    expect(answer.headers.get("location")).toContain("csrf=true");
    expect(await visitor.session()).toBeNull();
  });
  it("takes no form from another site", async () => {
    const visitor = new Visitor();
    expect((await visitor.send("POST", "/api/auth/callback/credentials", {}, { origin: "https://evil.example" })).status).toBe(403);
    expect((await visitor.send("POST", "/api/auth/signout", {}, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  });
  it.each([
    "https://evil.example/", "//evil.example", "https://maps.test:3000@evil.example/", "javascript:alert(1)", "http://maps.test:3001/",
  ])("leads home instead of to %s", async (callbackUrl) => {
    const { email } = await addAccount();
    expect((await new Visitor().signIn(email, PASSWORD, { callbackUrl })).body).toEqual({ url: `${ORIGIN}/` });
  });
  it("ends the sign-in in the database when signing out, so that a kept cookie is worth nothing", async () => {
    const { email } = await addAccount();
    const visitor = new Visitor();
    await visitor.signIn(email, PASSWORD);
    const kept = visitor.cookie;
    const { body } = await visitor.send("GET", "/api/auth/csrf");
    await visitor.send("POST", "/api/auth/signout", { csrfToken: body.csrfToken });
    expect(await visitor.session()).toBeNull();
    const replay = await call("GET", "/api/v1/me", { headers: { cookie: kept } });
    expect(replay).toMatchObject({ status: 401, body: { error: { code: "unauthorized" } } });
    const session = await call("GET", "/api/auth/session", { headers: { cookie: kept } });
    expect(session.body).toEqual({});
  });
  it("offers no demo account outside the demo", async () => {
    expect(Object.keys((await call("GET", "/api/auth/providers")).body)).toEqual(["credentials"]);
    const visitor = new Visitor();
    const { body } = await visitor.send("GET", "/api/auth/csrf");
    await visitor.send("POST", "/api/auth/callback/demo", { csrfToken: body.csrfToken, account: "manager" });
    expect(await visitor.session()).toBeNull();
  });
  it("lets nobody write into the server's log", async () => {
    expect((await call("POST", "/api/auth/_log", { body: { level: "error", code: "FAKE" } })).status).toBe(204);
  });
  it("goes on under a new cookie after a new password", async () => {
    const { email } = await addAccount();
    const [visitor, elsewhere] = [new Visitor(), new Visitor()];
    await visitor.signIn(email, PASSWORD);
    await elsewhere.signIn(email, PASSWORD);
    const changed = await call("POST", "/api/v1/me/password", {
      headers: { cookie: visitor.cookie }, body: { current: PASSWORD, next: "a new and longer one" },
    });
    expect(changed.status).toBe(204);
    const renewed = changed.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect((await call("GET", "/api/v1/me", { headers: { cookie: renewed } })).status).toBe(200);
    for (const { cookie } of [visitor, elsewhere]) {
      expect((await call("GET", "/api/v1/me", { headers: { cookie } })).status).toBe(401);
    }
  });

  describe("in the demo", () => {
    it("lets one in by a click as sales, support, marketing or manager, and nobody else", async () => {
      runtime = createTestRuntime(database(), { demo: true });
      const id = crypto.randomUUID();
      await runtime.prisma.user.create({ data: { id, name: "Tom Okafor", email: demoEmail(DEMO_ACCOUNTS.sales) } });
      for (const [account, userId] of [["sales", id], ["owner", undefined], ["constructor", undefined], ["", undefined]] as const) {
        const visitor = new Visitor();
        const { body } = await visitor.send("GET", "/api/auth/csrf");
        await visitor.send("POST", "/api/auth/callback/demo", { csrfToken: body.csrfToken, account });
        expect((await visitor.session())?.userId).toBe(userId);
      }
    });
  });
  describe("behind https", () => {
    it("uses secure cookies and its public address", async () => {
      runtime = createTestRuntime(database(), { publicUrl: "https://maps.example.org" });
      const { email } = await addAccount();
      const visitor = new Visitor();
      expect((await visitor.signIn(email, PASSWORD)).body).toEqual({ url: "https://maps.example.org/" });
      expect([...visitor.cookies.keys()]).toContain("__Secure-next-auth.session-token");
      expect(await visitor.session()).not.toBeNull();
    });
  });
});
