/** What a file says of approvals and authors is its word: it neither shortens a review nor lets anybody approve their own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor-type";
import { importJourney } from "../../lib/data/journey-import";
import { updateJourneyFromFile } from "../../lib/data/journey-update";
import { runCommands } from "../../lib/data/map-commands";
import { readMap } from "../../lib/data/maps";
import { removeMember } from "../../lib/data/members";
import { decideReview } from "../../lib/data/review-decisions";
import { requestReview } from "../../lib/data/review-requests";
import { readReview } from "../../lib/data/reviews";
import type { JourneyFile } from "../../lib/journey/export/file-types";
import { projectRoot } from "../../lib/paths";
import { describeEachDatabase } from "../support/test-database";
import { addWorkspace, type TestWorkspace } from "./test-people";
import { createLiveRuntime } from "./test-runtime";

const sample = (name: string): JourneyFile => JSON.parse(readFileSync(join(projectRoot, "samples", name), "utf8"));
const bytesOf = (file: JourneyFile) => async () => Buffer.from(JSON.stringify(file));

describeEachDatabase("reviews of what a file brought", (database) => {
  let runtime: Awaited<ReturnType<typeof createLiveRuntime>>;
  let people: TestWorkspace["people"];
  let workspace: TestWorkspace;
  let journeyId: string;
  let mapId: string;
  beforeAll(async () => {
    runtime = await createLiveRuntime(database());
  });
  afterAll(() => runtime.stop());
  const bring = async (actor: Actor, file: JourneyFile) => {
    const { id, maps } = await importJourney(actor, workspace.id, bytesOf(file));
    [journeyId, mapId] = [id, maps[0]?.id ?? ""];
  };
  beforeEach(async () => {
    workspace = await addWorkspace(runtime);
    ({ people } = workspace);
  });
  const ask = (actor: Actor, who: readonly Actor[], version?: number) =>
    requestReview(actor, mapId, { reviewerIds: who.map(({ userId }) => userId), ...(version !== undefined && { version }) });
  const approve = (actor: Actor, reviewId: string) => decideReview(actor, mapId, reviewId, { decision: "approved" });
  const reword = async (actor: Actor, text: string) => {
    const id = (await readMap(actor, mapId)).cards[0]?.id ?? "";
    await runCommands(actor, mapId, [{ type: "setCardText", id, text }]);
  };
  /** The newest version of the file says that somebody who is a member here made it. */
  const claiming = (file: JourneyFile, name: string): JourneyFile => {
    const newest = file.versions?.find(({ number }) => number === 8);
    for (const person of file.workspace?.people ?? []) if (person.id === newest?.authorId) person.name = name;
    return file;
  };

  it("are read against what was approved here, whatever a later file says is approved", async () => {
    await bring(people.editor, sample("northpeak-v7.journey.json"));
    const first = await ask(people.editor, [people.manager], 7);
    expect((await approve(people.manager, first.id)).status).toBe("approved");
    const file = sample("northpeak.journey.json");
    for (const version of file.versions ?? []) if (version.number === 8) version.status = "approved";
    await updateJourneyFromFile(people.editor, journeyId, bytesOf(file));
    await reword(people.editor, "One small word");
    const next = await ask(people.editor, [people.manager]);
    expect(next).toMatchObject({ number: 9, againstNumber: 7 });
    const { counts } = (await readReview(people.manager, mapId, next.id)).reading;
    expect(counts.added).toBeGreaterThan(1);
  });

  it("are not approved by who brought the file, whomever it names as its author", async () => {
    await bring(people.editor, sample("northpeak-v7.journey.json"));
    await updateJourneyFromFile(people.manager, journeyId, bytesOf(claiming(sample("northpeak.journey.json"), "editor")));
    const { id } = await ask(people.editor, [people.manager, people.admin], 8);
    expect((await readReview(people.manager, mapId, id)).mine.onlyAuthor).toBe(true);
    await expect(approve(people.manager, id)).rejects.toMatchObject({ code: "conflict" });
    expect((await approve(people.admin, id)).status).toBe("approved");
    await bring(people.manager, claiming(sample("northpeak.journey.json"), "editor"));
    const whole = await ask(people.editor, [people.manager, people.admin], 8);
    await expect(approve(people.manager, whole.id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("go on when the manager who sent them back is removed", async () => {
    await bring(people.editor, sample("northpeak-v7.journey.json"));
    await reword(people.editor, "Another word");
    const { id } = await ask(people.editor, [people.manager, people.commenter]);
    expect((await decideReview(people.manager, mapId, id, { decision: "changes-requested", note: "Which word?" })).status).toBe("changes-requested");
    await removeMember(people.admin, workspace.id, people.manager.userId);
    expect((await approve(people.admin, id)).status).toBe("approved");
  });
});
