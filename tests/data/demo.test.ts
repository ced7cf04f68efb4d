import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEMO_ACCOUNTS, demoEmail } from "../../lib/auth/demo-accounts";
import { readBoard } from "../../lib/data/boards";
import { exportJourney } from "../../lib/data/journey-export";
import { importJourney } from "../../lib/data/journey-import";
import { listJourneys } from "../../lib/data/journey-list";
import { listComments } from "../../lib/data/comments";
import { readForYou } from "../../lib/data/for-you";
import { readReview } from "../../lib/data/reviews";
import { readMap } from "../../lib/data/maps";
import { seedDemo } from "../../lib/data/demo/seed-demo";
import type { Actor } from "../../lib/auth/actor-type";
import { projectRoot } from "../../lib/paths";
import { describeEachDatabase } from "../support/test-database";
import { addWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

const bytes = readFileSync(join(projectRoot, "samples", "northpeak.journey.json"));
const sample = JSON.parse(bytes.toString("utf8"));
const withoutStamp = ({ exportedAt: _at, generator: _by, ...file }: Record<string, unknown>) => file;

describeEachDatabase("the demo and its journey file", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let jonas: Actor;
  let workspaceId: string;
  beforeAll(async () => {
    runtime = await createLiveRuntime(database(), { demo: true });
    await seedDemo(runtime);
    const user = await runtime.prisma.user.findUniqueOrThrow({ where: { email: demoEmail(DEMO_ACCOUNTS.manager) } });
    jonas = { userId: user.id, sessionId: user.id, name: user.name, email: user.email };
    workspaceId = (await runtime.prisma.workspace.findUniqueOrThrow({ where: { slug: "northpeak" } })).id;
  });
  afterAll(() => runtime.stop());

  it("is loaded once, however often it starts", async () => {
    await seedDemo(runtime);
    expect(await runtime.prisma.journey.count()).toBe(1);
    expect(await runtime.prisma.workspace.count()).toBe(1);
    expect(await runtime.prisma.review.count()).toBe(1);
  });
  it("has a review that waits for the manager, who may decide it, with what was said about the version", async () => {
    const [waiting] = await readForYou(jonas, { id: workspaceId, slug: "northpeak" }, new Date());
    expect(waiting).toMatchObject({ kind: "review", versionNumber: 8, askedBy: "Priya Nair" });
    const { mapId } = await runtime.prisma.review.findFirstOrThrow();
    const review = await readReview(jonas, mapId, waiting?.id ?? "");
    expect(review).toMatchObject({ number: 8, againstNumber: 7, status: "open", mine: { decides: true, onlyAuthor: false } });
    const said = await listComments(jonas, mapId, { version: 8 });
    expect(said[0]?.comments.map(({ author }) => author?.name)).toEqual(["Jonas Weber", "Priya Nair"]);
    const changed = review.reading.stages.flatMap(({ changes }) => changes).map(({ cardId }) => cardId);
    expect(changed).toContain(said[0]?.cardId);
  });
  it("has an account for every button, in the right department and role", async () => {
    const rows = await runtime.prisma.membership.findMany({
      where: { workspaceId, user: { name: { in: Object.values(DEMO_ACCOUNTS) } } },
      include: { user: true, departments: { include: { department: true } } },
    });
    const people = Object.fromEntries(rows.map(({ user, role, departments }) => [user.name, [role, departments[0]?.department.code, user.passwordHash]]));
    expect(people).toEqual({
      "Tom Okafor": ["editor", "SA", null], "Priya Nair": ["editor", "SU", null],
      "Elena Ruiz": ["editor", "MK", null], "Jonas Weber": ["manager", "PR", null],
    });
  });
  it("gives the file back as it was, thing by thing", async () => {
    const [journey] = await listJourneys(jonas, workspaceId);
    const { file, fileName } = await exportJourney(jonas, journey?.id ?? "");
    expect(fileName).toBe("buy-and-return-boots-online.journey.json");
    expect(withoutStamp({ ...file })).toEqual(withoutStamp(sample));
  });
  it("signs notes with the people of the workspace and counts their evidence", async () => {
    const [journey] = await listJourneys(jonas, workspaceId);
    expect(journey).toMatchObject({ title: sample.journey.title, persona: { name: sample.personas[0].name } });
    expect(journey?.thumbnail?.steps).toHaveLength(13);
    const mapId = journey?.maps[0]?.id ?? "";
    const board = await readBoard(jonas, mapId);
    const members = new Set(board.people.filter(({ role }) => role).map(({ id }) => id));
    const map = await readMap(jonas, mapId);
    expect(map.cards).toHaveLength(134);
    expect(map.cards.filter(({ authorId }) => authorId).every(({ authorId }) => members.has(authorId ?? ""))).toBe(true);
    expect(Object.values(board.measured)).toHaveLength(sample.maps[0].emotions.filter((point: { source: string }) => point.source === "measured").length);
    const cited = map.cards.flatMap(({ evidenceIds }) => evidenceIds ?? []);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.every((id) => id in board.evidenceCounts)).toBe(true);
    expect(board.metrics).toHaveLength(sample.metrics.length);
    expect(board.channels.map(({ key }) => key)).toEqual(expect.arrayContaining(["web", "sms", "courier"]));
  });
  it("takes nothing of a broken file, and says where it is broken", async () => {
    const other = await addWorkspace(runtime, "Other");
    const broken = structuredClone(sample);
    broken.maps[0].cards[12].text = 7;
    delete broken.maps[1].title;
    const before = await runtime.prisma.journey.count();
    const attempt = importJourney(other.people.editor, other.id, async () => Buffer.from(JSON.stringify(broken)));
    await expect(attempt).rejects.toMatchObject({
      code: "bad_request", fields: { "maps[0].cards[12].text": expect.any(String), "maps[1].title": expect.any(String) },
    });
    expect(await runtime.prisma.journey.count()).toBe(before);
    expect(await runtime.prisma.department.count({ where: { workspaceId: other.id } })).toBe(2);
  });
  it("brings missing departments along, keeps the others, and shows people nobody matches", async () => {
    const other = await addWorkspace(runtime, "Another");
    const { maps } = await importJourney(other.people.editor, other.id, async () => bytes);
    const board = await readBoard(other.people.viewer, maps[0]?.id ?? "");
    expect(board.departments.map(({ code }) => code)).toEqual(["SA", "SU", "MK", "OP", "PR"]);
    expect(board.departments[0]?.id).toBe(other.sales);
    expect(board.people).toContainEqual(expect.objectContaining({ name: "Priya Nair", role: null, departmentIds: [other.support] }));
    expect(maps.map(({ state }) => state)).toEqual(["current", "future"]);
    const future = await readBoard(other.people.viewer, maps[1]?.id ?? "");
    expect(future.map.derivedFromMapId).toBe(maps[0]?.id);
  });
  it("does not read the file of somebody who may not import", async () => {
    const other = await addWorkspace(runtime, "Third");
    const unread = () => Promise.reject(new Error("read all the same"));
    await expect(importJourney(other.people.commenter, other.id, unread)).rejects.toMatchObject({ code: "forbidden" });
    await expect(importJourney(jonas, other.id, unread)).rejects.toMatchObject({ code: "not_found" });
  });
  it("survives characters a database can't hold", async () => {
    const other = await addWorkspace(runtime, "Fourth");
    const odd = structuredClone(sample);
    odd.journey.title = "Boots\u0000 \ud800 online";
    odd.personas[0].name = "Ma\u0000ya";
    const attempt = importJourney(other.people.editor, other.id, async () => Buffer.from(JSON.stringify(odd)));
    await attempt.catch((error: { code?: string }) => expect(error.code).toBe("bad_request"));
  });
});
