/** Two real processes share one outbox on PostgreSQL and a mail server. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInvitation } from "@/lib/data/invitations";
import { EFFORT } from "../realtime/support/random";
import { until } from "../realtime/support/until";
import { startMailCatcher, type MailCatcher } from "../support/mail-catcher";
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from "../support/test-database";
import { bundleProgram, runProgram, type TestProgram } from "../support/test-program";
import { addWorkspace } from "./test-people";
import { createTestRuntime, TEST_SECRET } from "./test-runtime";

const MAILS = 80 * EFFORT;
const PUBLIC_URL = "https://maps.example.org";

describe.runIf(DATABASE_KINDS.includes("PostgreSQL"))("two processes that send mails", () => {
  let database: TestDatabase;
  let catcher: MailCatcher;
  let senders: readonly TestProgram[] = [];

  beforeAll(async () => {
    database = await openTestDatabase("PostgreSQL");
    catcher = await startMailCatcher();
  });
  afterAll(async () => {
    await Promise.all(senders.map((one) => one.end("SIGKILL")));
    await catcher.close();
    await database.close();
  });

  it(`send each of ${MAILS} mails once between them`, async () => {
    const mail = { smtpUrl: catcher.url, from: "maps@example.org" };
    const runtime = createTestRuntime(database, { publicUrl: PUBLIC_URL, mail });
    const { id, people } = await addWorkspace(runtime);
    const file = await bundleProgram("tests/support/programs/mail-sender.ts");
    const env = {
      DATA_DIR: database.config.dataDir, DATABASE_URL: database.config.databaseUrl ?? "", LOG_LEVEL: "info", TEST_SECRET,
      PUBLIC_URL, SMTP_URL: mail.smtpUrl, MAIL_FROM: mail.from,
    };
    const addresses = Array.from({ length: MAILS }, (_, n) => `guest.${n}@example.org`);
    for (const email of addresses) await createInvitation(people.owner, id, { email, role: "editor", departmentIds: [] });
    // All of it waits when they come: each look of one falls among those of the other.
    senders = [runProgram({ file, env }), runProgram({ file, env })];
    await until(async () => await runtime.prisma.outgoingMail.count() === 0, "the outbox is empty", 60_000);
    expect(catcher.mails.map(({ to }) => to).sort()).toEqual([...addresses].sort());
    expect(new Set(catcher.mails.map(({ messageId }) => messageId)).size).toBe(MAILS);
    // Both were at it, or nothing would be proved.
    const sent = () => senders.map((one) => [...one.output().matchAll(/"sent":(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0));
    await until(() => sent().reduce((sum, count) => sum + count, 0) === MAILS, "both have said what they sent");
    for (const count of sent()) expect(count).toBeGreaterThan(0);
  }, 120_000 * EFFORT);
});
