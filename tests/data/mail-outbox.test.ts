/** Mails wait in the database and go out once each, to people who may still read what they tell. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../lib/config/limits";
import { createInvitation, revokeInvitation } from "../../lib/data/invitations";
import { previewInvitation } from "../../lib/data/invitation-acceptance";
import { createJourney, deleteJourney } from "../../lib/data/journeys";
import { previewUnsubscribe, readMailPreferences, unsubscribe, updateMailPreferences } from "../../lib/data/mail-preferences";
import type { Letter } from "../../lib/data/mail/letter";
import { sendDueMails, type Delivery } from "../../lib/data/mail/send-due-mails";
import { removeMember, updateMember } from "../../lib/data/members";
import { deleteNotificationsOf, notify, type NewNotification } from "../../lib/data/notifications";
import { inTransaction } from "../../lib/data/transaction";
import { logger } from "../../lib/logger";
import { describeEachDatabase } from "../support/test-database";
import { addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

const ORIGIN = "https://maps.example.org";
const LIMITS = { ...DEFAULT_LIMITS.mail, firstRetryMs: 0, longestRetryMs: 0 };

describeEachDatabase("mails", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let workspace: TestWorkspace;
  let people: TestWorkspace["people"];
  let about: Pick<NewNotification, "workspaceId" | "journeyId" | "mapId">;
  const letters: Letter[] = [];
  beforeAll(async () => {
    runtime = await createLiveRuntime(database(), { publicUrl: ORIGIN, mail: { smtpUrl: "smtp://127.0.0.1:9", from: "maps@example.org" } });
  });
  afterAll(() => runtime.stop());
  beforeEach(async () => {
    workspace = await addWorkspace(runtime);
    ({ people } = workspace);
    const { id, maps } = await createJourney(people.owner, workspace.id, { title: "Buy boots", template: "empty" });
    about = { workspaceId: workspace.id, journeyId: id, mapId: maps[0]?.id ?? "" };
    await runtime.prisma.outgoingMail.deleteMany();
    letters.length = 0;
  });
  const mention = (recipients: readonly string[], excerpt = "Can we put a number on the calls?", commentId: string = randomUUID()) =>
    inTransaction((tx) => notify(tx, people.editor, { ...about, kind: "mention", recipients, commentId, excerpt }));
  const answering = (delivery: Delivery) => async (letter: Letter): Promise<Delivery> => {
    letters.push(letter);
    return delivery;
  };
  const send = (delivery: Delivery = { outcome: "sent" }, limits: typeof LIMITS = LIMITS) => sendDueMails(answering(delivery), limits, logger);
  const waiting = () => runtime.prisma.outgoingMail.count();
  const tokenIn = (letter: Letter | undefined) => /\/unsubscribe\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";

  it("say who, what and where in words and in HTML, with people's own words as words", async () => {
    const commentId = randomUUID();
    await runtime.prisma.journey.update({ where: { id: about.journeyId }, data: { title: "Buy <b>boots</b>\r\nBcc: mallory@example.org" } });
    await mention([people.viewer.userId], `<script>alert("1")</script><img src=x onerror='alert(2)'> & more`, commentId);
    expect(runtime.heard.filter(({ type }) => type === "mail").length).toBeGreaterThan(0);
    expect(await send()).toBe(1);
    const [letter] = letters;
    expect(letter?.to).toEqual({ name: "viewer", address: people.viewer.email });
    expect(letter?.subject).toBe("editor mentioned you in Buy <b>boots</b> Bcc: mallory@example.org");
    expect(letter?.text).toContain(`<script>alert("1")</script><img src=x onerror='alert(2)'> & more`);
    expect(letter?.text).toContain(`${ORIGIN}/w/${workspace.slug}/maps/${about.mapId}#comment=${commentId}`);
    expect(letter?.html).not.toMatch(/<script|<img|<b>/);
    expect(letter?.html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt; &amp; more");
    expect(letter?.unsubscribeUrl).toBe(`${ORIGIN}/unsubscribe/${tokenIn(letter)}`);
  });
  it("wait while the mail server is away, are tried again and go out once; the link in them stays the same", async () => {
    await mention([people.viewer.userId, people.commenter.userId]);
    let tries = 0;
    await sendDueMails(async (letter) => {
      letters.push(letter);
      tries += 1;
      return tries <= 6 ? { outcome: "failed", code: "ECONNECTION" } : { outcome: "sent" };
    }, LIMITS, logger);
    expect([tries, await waiting()]).toEqual([8, 0]);
    const links = new Map(letters.map((letter) => [letter.to.address, new Set(letters.filter(({ to }) => to.address === letter.to.address).map(tokenIn))]));
    expect([...links.values()].map(({ size }) => size)).toEqual([1, 1]);
    expect(await send()).toBe(0);
  });
  it("are tried later and later, and given up after a day", async () => {
    await mention([people.viewer.userId]);
    const failed: Delivery = { outcome: "failed", code: "ECONNECTION" };
    await send(failed, { ...DEFAULT_LIMITS.mail });
    const after = async () => ((await runtime.prisma.outgoingMail.findFirstOrThrow()).dueAt.getTime() - Date.now()) / 1000;
    expect(await after()).toBeGreaterThan(20);
    expect(await after()).toBeLessThan(31);
    await runtime.prisma.outgoingMail.updateMany({ data: { dueAt: new Date(0), attempts: 20 } });
    await send(failed, { ...DEFAULT_LIMITS.mail });
    expect(await after()).toBeGreaterThan(3_500);
    await runtime.prisma.outgoingMail.updateMany({ data: { dueAt: new Date(0), createdAt: new Date(Date.now() - 25 * 3_600_000) } });
    await send(failed, { ...DEFAULT_LIMITS.mail });
    expect([letters.length, await waiting()]).toEqual([3, 0]);
  });
  it("are not tried again where the mail server refuses them for good", async () => {
    await mention([people.viewer.userId]);
    await send({ outcome: "refused", code: "EENVELOPE 550" });
    expect([letters.length, await waiting()]).toEqual([1, 0]);
  });
  it("go out once each however many look into the outbox at the same time", async () => {
    await Promise.all(Array.from({ length: 4 }, () => mention([people.viewer.userId, people.commenter.userId, people.manager.userId])));
    await Promise.all(Array.from({ length: 6 }, () => send()));
    expect(letters).toHaveLength(12);
    expect(new Set(letters.map(({ id }) => id)).size).toBe(12);
    expect(await waiting()).toBe(0);
  });
  it("do not reach who lost access, or what was deleted, while they waited", async () => {
    const commentId = randomUUID();
    await mention([people.viewer.userId, people.commenter.userId]);
    await mention([people.manager.userId], "Deleted meanwhile", commentId);
    await updateMember(people.owner, workspace.id, people.viewer.userId, { suspended: true });
    await removeMember(people.owner, workspace.id, people.commenter.userId);
    await inTransaction((tx) => deleteNotificationsOf(tx, { commentId }));
    expect(await send()).toBe(0);
    await mention([people.admin.userId], "On a journey that goes");
    await deleteJourney(people.owner, about.journeyId);
    expect(await send()).toBe(0);
    expect([letters, await waiting()]).toEqual([[], 0]);
  });
  it("are ended by their link, kind by kind, for as long as the link is good", async () => {
    await mention([people.viewer.userId]);
    await send();
    const token = tokenIn(letters[0]);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(JSON.stringify(await runtime.prisma.unsubscribeLink.findMany())).not.toContain(token);
    expect(await previewUnsubscribe(token)).toEqual({ topic: "mentions" });
    expect(await readMailPreferences(people.viewer)).toEqual({ mentions: true, replies: true, reviews: true });
    expect(await unsubscribe(token)).toEqual({ topic: "mentions" });
    expect(await unsubscribe(token)).toEqual({ topic: "mentions" });
    expect(await readMailPreferences(people.viewer)).toEqual({ mentions: false, replies: true, reviews: true });
    await mention([people.viewer.userId]);
    expect(await send()).toBe(0);
    await inTransaction((tx) => notify(tx, people.editor, { ...about, kind: "reply", recipients: [people.viewer.userId], commentId: randomUUID(), excerpt: "Still told" }));
    expect(await send()).toBe(1);
    await updateMailPreferences(people.viewer, { mentions: true });
    await mention([people.viewer.userId]);
    expect(await send()).toBe(1);
    await runtime.prisma.unsubscribeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    await expect(unsubscribe(token)).rejects.toMatchObject({ code: "gone" });
    await expect(unsubscribe(`${token}x`)).rejects.toMatchObject({ code: "not_found" });
  });
  it("tell of a review with its version, its message and its end, but not that it was withdrawn", async () => {
    const review = { ...about, recipients: [people.manager.userId], reviewId: randomUUID(), versionNumber: 8 };
    await inTransaction((tx) => notify(tx, people.editor, { ...review, kind: "review-requested", excerpt: "Six of the twelve are about returns" }));
    await inTransaction((tx) => notify(tx, people.manager, { ...review, kind: "review-decided", decision: "changes-requested", recipients: [people.editor.userId] }));
    await inTransaction((tx) => notify(tx, people.manager, { ...review, kind: "review-decided", decision: "approved", recipients: [people.editor.userId] }));
    await inTransaction((tx) => notify(tx, people.editor, { ...review, kind: "review-withdrawn" }));
    await send();
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      "editor asks you to review version 8 of Buy boots", "manager approved version 8 of Buy boots", "manager asks for changes to version 8 of Buy boots",
    ]);
    expect(letters[0]?.text).toContain(`/maps/${about.mapId}/versions?review=${review.reviewId}`);
    expect(letters.every(({ text }) => text.includes("Stop mails about reviews"))).toBe(true);
  });
  it("bring an invitation to its address while it can be used, with the very link that is shown", async () => {
    const [kept, taken] = [
      await createInvitation(people.admin, workspace.id, { role: "editor", departmentIds: [], email: "nia@example.org" }),
      await createInvitation(people.admin, workspace.id, { role: "editor", departmentIds: [], email: "late@example.org" }),
    ];
    const open = await createInvitation(people.admin, workspace.id, { role: "editor", departmentIds: [] });
    expect([kept.mailed, taken.mailed, open.mailed]).toEqual([true, true, false]);
    await revokeInvitation(people.admin, workspace.id, taken.id);
    expect(await send()).toBe(1);
    expect(letters[0]).toMatchObject({ to: { address: "nia@example.org" }, subject: "admin invites you to map customer journeys in Northwind", unsubscribeUrl: null });
    expect(letters[0]?.text).toContain(`${ORIGIN}/invitations/${kept.token}`);
    expect(await previewInvitation(kept.token)).toMatchObject({ email: "nia@example.org" });
  });
  it("are not even written down without a mail server or an address for their links", async () => {
    for (const missing of [{ mail: null }, { publicUrl: null }]) {
      const bare = await createLiveRuntime(database(), { publicUrl: ORIGIN, mail: { smtpUrl: "smtp://127.0.0.1:9", from: "maps@example.org" }, ...missing });
      await mention([people.viewer.userId]);
      expect((await createInvitation(people.admin, workspace.id, { role: "editor", departmentIds: [], email: "nia@example.org" })).mailed).toBe(false);
      expect(await runtime.prisma.outgoingMail.count()).toBe(0);
      await bare.stop();
    }
  });
});
