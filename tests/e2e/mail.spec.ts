/** What people are told reaches them on their pages and by mail, and nobody else: a real mail server catches the mails. */
import { createServer } from "node:net";
import { once } from "node:events";
import { openDatabase } from "../../lib/db/open-database";
import { startMailCatcher, type CaughtMail, type MailCatcher } from "../support/mail-catcher";
import { createTestDatabasePlace, type TestDatabasePlace } from "../support/test-database";
import { startTestServer, type TestServer } from "../support/test-server";
import { api, createJourney } from "./support/api";
import { expect, signIn, test, type Person } from "./support/product";
import { createTeam, PASSWORD, type Member } from "./support/team";

const HOSTILE = `<script>window.hacked = true</script><img src=x onerror="window.hacked = true"> How many calls?`;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

let catcher: MailCatcher;
let place: TestDatabasePlace;
let server: TestServer;
test.beforeAll(async () => {
  catcher = await startMailCatcher();
  place = await createTestDatabasePlace("embedded");
  const port = await freePort();
  server = await startTestServer({
    env: {
      ...place.env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, ALLOW_SIGN_UP: "true",
      SMTP_URL: catcher.url, MAIL_FROM: "Throughline <maps@tent-hire.example>",
    },
  });
});
test.afterAll(async () => {
  await server.close();
  await place.remove();
  await catcher.close();
});

/** Mails to one person, as many as have come by now. */
const mailsTo = (email: string, about = /./): CaughtMail[] => catcher.mails.filter(({ to, subject }) => to === email && about.test(subject));
async function mailTo(email: string, about: RegExp): Promise<CaughtMail> {
  await expect.poll(() => mailsTo(email, about).length, { message: `a mail to ${email} about ${about}` }).toBe(1);
  const [mail] = mailsTo(email, about);
  if (!mail) throw new Error("It was there a moment ago.");
  return mail;
}
const linkIn = (mail: CaughtMail, part: string): string => mail.links.find((link) => link.includes(part)) ?? `no link with ${part} in: ${mail.text}`;

test("a mention and a review request reach who they are for, by page and by mail; their links open for nobody else, and end", async ({ stranger }) => {
  test.setTimeout(300_000);
  const { url } = server;
  const first = await stranger({ server });
  await first.page.goto(server.setUpLink ?? "");
  await first.page.getByLabel("Your name").fill("Una Umber");
  await first.page.getByLabel(/e-?mail/i).fill("una@tent-hire.example");
  await first.page.getByLabel(/^Password/).fill(PASSWORD);
  await first.page.getByLabel(/Workspace/i).fill("First");
  await first.page.getByRole("button", { name: /Create|Start|Set up/ }).click();
  await first.page.waitForURL(/\/w\/first/);

  const team = await createTeam(stranger, server, "Tent hire");
  const manager = await team.join("manager", "Mona Manager");
  const editor = await team.join("editor", "Eddie Editor", ["SU"]);
  const leaving = await team.join("viewer", "Lea Leaving");
  const { mapId, journeyId } = await createJourney(team.owner.context, url, { title: "Rent a tent" });
  const say = (from: Member, text: string, mentionUserIds: readonly string[]) =>
    api<{ id: string; comments: { id: string }[] }>(from.context, url, "POST", `/maps/${mapId}/comments`, { text, mentionUserIds });
  const inFresh = async (email: string | null, link: string): Promise<Person & { status: number }> => {
    const person = await stranger({ server, expectedConsole: [/404/, /410/] });
    if (email) await signIn(person.context, url, "credentials", { email, password: PASSWORD });
    const response = await person.page.goto(link);
    return { ...person, status: response?.status() ?? 0 };
  };

  // The manager's home page is open, and hears of it.
  await manager.page.goto(`/w/${team.slug}`);
  await expect(manager.page.getByRole("link", { name: "Inbox", exact: true }).first()).toBeVisible();
  await say(editor, HOSTILE, [manager.userId, editor.userId]);
  const mention = await mailTo(manager.email, /mentioned you/);
  expect(mention.subject).toBe("Eddie Editor mentioned you in Rent a tent");
  expect(mention.text).toContain(HOSTILE);
  expect(mention.html).not.toMatch(/<script|<img/);
  expect(mailsTo(editor.email, /mentioned/)).toEqual([]);
  const forYou = manager.page.getByRole("region", { name: "For you" });
  await expect(forYou.getByText("Eddie Editor mentioned you")).toBeVisible();
  await expect(forYou).toContainText("How many calls?");
  await expect(manager.page.getByRole("link", { name: "Inbox, 1 unread" }).first()).toBeVisible();

  // Its link: the right person, signed in and signed out, and the wrong one.
  const commentLink = linkIn(mention, "#comment=");
  const right = await inFresh(manager.email, commentLink);
  expect(right.status).toBe(200);
  await expect(right.page.getByRole("grid")).toBeVisible();
  await expect(manager.page.getByRole("link", { name: "Inbox", exact: true }).first(), "opened from the mail is read").toBeVisible();
  const signedOut = await inFresh(null, commentLink);
  await expect(signedOut.page).toHaveURL(/\/sign-in/);
  await signedOut.page.getByLabel("Work email").fill(manager.email);
  await signedOut.page.getByLabel("Password").fill(PASSWORD);
  await signedOut.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await signedOut.page.waitForURL(commentLink);
  await expect(signedOut.page.getByRole("grid")).toBeVisible();
  expect(await signedOut.page.evaluate(() => Reflect.get(window, "hacked"))).toBeUndefined();
  const wrong = await inFresh("una@tent-hire.example", commentLink);
  expect(wrong.status).toBe(404);
  await expect(wrong.page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  expect(await wrong.page.content()).not.toContain("Rent a tent");
  await team.changeMember(leaving, { suspended: true });
  const suspended = await inFresh(leaving.email, commentLink);
  await expect(suspended.page.getByRole("heading", { name: "This workspace is closed to you" })).toBeVisible();
  expect(await suspended.page.content()).not.toContain("Rent a tent");
  await suspended.page.goto(`${url}/w/tent-hire/journeys/${journeyId}/compare`);
  await expect(suspended.page.getByRole("heading", { name: "This workspace is closed to you" })).toBeVisible();
  await team.changeMember(leaving, { suspended: false });

  // A review.
  const { number } = await api<{ number: number }>(editor.context, url, "POST", `/maps/${mapId}/versions`, { title: "For Mona" });
  await api(editor.context, url, "POST", `/maps/${mapId}/reviews`, { version: number, reviewerIds: [manager.userId], message: "Six changes in Support" });
  const review = await mailTo(manager.email, /review/);
  expect(review.subject).toBe(`Eddie Editor asks you to review version ${number} of Rent a tent`);
  const reviewLink = linkIn(review, "review=");
  await expect(forYou.getByText(`Rent a tent, v${number}`)).toBeVisible();
  const reviewer = await inFresh(manager.email, reviewLink);
  expect(reviewer.status).toBe(200);
  await expect(reviewer.page.getByText("Six changes in Support").first()).toBeVisible();
  await reviewer.page.close();
  expect((await inFresh("una@tent-hire.example", reviewLink)).status).toBe(404);
  await manager.page.goto(`/w/${team.slug}/inbox`);
  const news = manager.page.getByRole("list", { name: "News" });
  await expect(news.getByRole("listitem")).toHaveCount(2);
  await expect(news.getByRole("listitem").first()).toContainText("Eddie Editor asks you to review");

  // Opening an unsubscribe link changes nothing, the button does; a mail program posts by itself.
  const stop = linkIn(mention, "/unsubscribe/");
  expect(mention.header("List-Unsubscribe")).toBe(`<${stop}>`);
  expect(mention.header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  const preferences = () => api<Record<string, boolean>>(manager.context, url, "GET", "/me/mail");
  const unsubscriber = await inFresh(null, stop);
  await expect(unsubscriber.page.getByRole("heading", { name: "Stop mails about mentions?" })).toBeVisible();
  expect(await preferences()).toEqual({ mentions: true, replies: true, reviews: true });
  await unsubscriber.page.getByRole("button", { name: "Stop mails about mentions" }).click();
  await expect(unsubscriber.page.getByRole("heading", { name: "Mails about mentions are off" })).toBeVisible();
  const posted = await unsubscriber.context.request.post(linkIn(review, "/unsubscribe/"), { form: { "List-Unsubscribe": "One-Click" } });
  expect(posted.status()).toBe(200);
  expect(await preferences()).toEqual({ mentions: false, replies: true, reviews: false });
  await manager.page.goto("/account/mail");
  await expect(manager.page.getByRole("switch", { name: /Mentions/ })).not.toBeChecked();
  await manager.page.getByRole("switch", { name: /Reviews/ }).check();
  await expect.poll(preferences).toEqual({ mentions: false, replies: true, reviews: true });

  // An invitation to an address.
  await api(team.owner.context, url, "POST", `/workspaces/${team.workspaceId}/invitations`, { role: "editor", departmentIds: [], email: "nia@tent-hire.example" });
  const invitation = linkIn(await mailTo("nia@tent-hire.example", /invites you/), "/invitations/");
  await expect((await inFresh(null, invitation)).page.getByRole("heading", { name: "Join Tent hire" })).toBeVisible();

  // The mail server is away, and so is ours for a moment: what waits goes out later, once, and not to who has lost access meanwhile.
  catcher.away(true);
  await say(manager, "Can we put a number on the calls?", [editor.userId, leaving.userId]);
  await api(team.owner.context, url, "DELETE", `/workspaces/${team.workspaceId}/members/${leaving.userId}`);
  // Nobody's page looks on while the server is away.
  for (const { page } of [first, manager, right, signedOut]) await page.goto("about:blank");
  await server.stop();
  const database = await openDatabase(place.config);
  const past = new Date(Date.now() - 1_000);
  await database.prisma.unsubscribeLink.updateMany({ data: { expiresAt: past } });
  await database.prisma.invitation.updateMany({ where: { acceptedAt: null }, data: { expiresAt: past } });
  await database.prisma.outgoingMail.updateMany({ data: { dueAt: past } });
  await database.close();
  catcher.away(false);
  await server.restart();
  await mailTo(editor.email, /Mona Manager mentioned you/);
  expect(mailsTo(leaving.email)).toEqual([]);
  expect(mailsTo(manager.email, /mentioned/), "mentions are off").toHaveLength(1);

  // Links that have run out.
  await expect((await inFresh(null, stop)).page.getByRole("heading", { name: "This link has expired" })).toBeVisible();
  await expect((await inFresh(null, invitation)).page.getByRole("heading", { name: "This invitation is over" })).toBeVisible();
  await expect((await inFresh(leaving.email, commentLink)).page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await api(team.owner.context, url, "DELETE", `/journeys/${journeyId}`);
  for (const link of [commentLink, reviewLink]) {
    const late = await inFresh(manager.email, link);
    expect(late.status).toBe(404);
    await expect(late.page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  }
  await manager.page.goto(`/w/${team.slug}/inbox`);
  await expect(manager.page.getByRole("heading", { name: "Nothing for you yet" })).toBeVisible();
  expect(server.output(), "no addresses, words or keys in the log").not.toMatch(/tent-hire\.example"|How many calls|unsubscribe\/[\w-]{20}/);
});
