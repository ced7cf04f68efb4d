import { beforeEach, expect, it } from "vitest";
import { changePassword, findAccountByPassword } from "../../lib/data/account-passwords";
import { createAccount, hasOwner } from "../../lib/data/accounts";
import { closeAllSessions, closeSession, findActor, openSession } from "../../lib/data/sessions";
import { describeEachDatabase } from "../support/test-database";
import { createTestRuntime, SETUP_TOKEN, type TestRuntime } from "./test-runtime";

describeEachDatabase("accounts", (database) => {
  let runtime: TestRuntime;
  const person = (email: string) => ({ name: "Ada", email, password: "correct horse battery" });
  beforeEach(async () => {
    runtime = createTestRuntime(database());
    await runtime.prisma.user.deleteMany();
  });

  it("lets the first person in with the set-up token only", async () => {
    expect(await hasOwner()).toBe(false);
    await expect(createAccount(person("a@example.org"), { local: false })).rejects.toMatchObject({ code: "forbidden" });
    await expect(createAccount({ ...person("a@example.org"), setupToken: `${SETUP_TOKEN}x` }, { local: false }))
      .rejects.toMatchObject({ code: "forbidden" });
    expect(await createAccount({ ...person("a@example.org"), setupToken: SETUP_TOKEN }, { local: false }))
      .toMatchObject({ name: "Ada", email: "a@example.org" });
    expect(await hasOwner()).toBe(true);
  });
  it("lets the first person in without a token at the machine itself", async () => {
    await createAccount(person("a@example.org"), { local: true });
    expect(await hasOwner()).toBe(true);
  });
  it("makes one owner when several claim the set-up link at once", async () => {
    const tries = [..."abcdefghijklmnop"].map((name) =>
      createAccount({ ...person(`${name}@example.org`), setupToken: SETUP_TOKEN }, { local: true }));
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await runtime.prisma.user.count()).toBe(1);
  });
  it("refuses everybody after the first, local or with the old token", async () => {
    await createAccount(person("a@example.org"), { local: true });
    await expect(createAccount({ ...person("b@example.org"), setupToken: SETUP_TOKEN }, { local: true }))
      .rejects.toMatchObject({ code: "forbidden", userMessage: expect.stringContaining("invitation") });
  });
  it("lets anybody in where signing up is allowed, once per address", async () => {
    createTestRuntime(database(), { allowSignUp: true });
    await createAccount(person("a@example.org"), { local: false });
    await createAccount(person("b@example.org"), { local: false });
    await expect(createAccount(person("a@example.org"), { local: false }))
      .rejects.toMatchObject({ code: "conflict", fields: { email: expect.any(String) } });
  });
  it("stores passwords as argon2id and tells right from wrong", async () => {
    const { id } = await createAccount(person("a@example.org"), { local: true });
    const { passwordHash } = await runtime.prisma.user.findUniqueOrThrow({ where: { id } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await findAccountByPassword("A@Example.org", "correct horse battery")).toMatchObject({ id });
    expect(await findAccountByPassword("a@example.org", "correct horse batterz")).toBeNull();
    expect(await findAccountByPassword("nobody@example.org", "correct horse battery")).toBeNull();
  });
  it("never lets anybody into an account without a password", async () => {
    const { id } = await createAccount(person("a@example.org"), { local: true });
    await runtime.prisma.user.update({ where: { id }, data: { passwordHash: null } });
    for (const guess of ["", "x".repeat(201), "correct horse battery"]) {
      expect(await findAccountByPassword("a@example.org", guess)).toBeNull();
    }
  });
  it("ends a sign-in for good when the person signs out, and only that one", async () => {
    const { id: userId } = await createAccount(person("a@example.org"), { local: true });
    const [first, second] = [await openSession(userId), await openSession(userId)];
    await closeSession({ userId, sessionId: first });
    expect(await findActor({ userId, sessionId: first })).toBeNull();
    expect(await findActor({ userId, sessionId: second })).toMatchObject({ userId, sessionId: second });
    expect(runtime.heard).toEqual([{ type: "session", userId, sessionId: first }]);
  });
  it("knows nobody by a sign-in that has run out or is somebody else's", async () => {
    const { id: userId } = await createAccount(person("a@example.org"), { local: true });
    const sessionId = await openSession(userId);
    expect(await findActor({ userId: crypto.randomUUID(), sessionId })).toBeNull();
    await runtime.prisma.userSession.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findActor({ userId, sessionId })).toBeNull();
  });
  it("ends every sign-in at once, everywhere", async () => {
    const { id: userId, name, email } = await createAccount(person("a@example.org"), { local: true });
    const sessions = [await openSession(userId), await openSession(userId)];
    await closeAllSessions({ userId, sessionId: sessions[0] ?? "", name, email });
    for (const sessionId of sessions) expect(await findActor({ userId, sessionId })).toBeNull();
    expect(runtime.heard).toEqual([{ type: "session", userId }]);
  });
  it("gives a new sign-in for a new password and ends the others", async () => {
    const { id: userId, name, email } = await createAccount(person("a@example.org"), { local: true });
    const [mine, other] = [await openSession(userId), await openSession(userId)];
    const actor = { userId, sessionId: mine, name, email };
    await expect(changePassword(actor, { current: "wrong", next: "another long one" }))
      .rejects.toMatchObject({ code: "bad_request", fields: { current: expect.any(String) } });
    const renewed = await changePassword(actor, { current: "correct horse battery", next: "another long one" });
    expect(await findActor({ userId, sessionId: renewed })).not.toBeNull();
    for (const sessionId of [mine, other]) expect(await findActor({ userId, sessionId })).toBeNull();
    expect(await findAccountByPassword("a@example.org", "another long one")).not.toBeNull();
  });
});
