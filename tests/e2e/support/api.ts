/** The public API as a signed-in browser's context reaches it. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type BrowserContext } from "@playwright/test";
import { projectRoot } from "../../../lib/paths";

export interface JourneyHandle {
  readonly workspaceId: string;
  readonly slug: string;
  readonly journeyId: string;
  readonly mapId: string;
  /** Path of the board of the current-state map. */
  readonly path: string;
}

export async function api<T>(context: BrowserContext, url: string, method: string, path: string, data?: unknown): Promise<T> {
  const response = await context.request.fetch(`${url}/api/v1${path}`, {
    method, headers: { origin: url }, ...(data === undefined ? {} : { data }),
  });
  expect(response.ok(), `${method} ${path} answered ${response.status()}: ${(await response.text()).slice(0, 400)}`).toBe(true);
  return response.status() === 204 ? (undefined as T) : response.json();
}

interface Me { readonly user: { readonly id: string }; readonly workspaces: readonly { readonly id: string; readonly slug: string }[] }

export const me = (context: BrowserContext, url: string): Promise<Me> => api(context, url, "GET", "/me");

async function firstWorkspace(context: BrowserContext, url: string) {
  const [workspace] = (await me(context, url)).workspaces;
  if (!workspace) throw new Error("This person has no workspace.");
  return workspace;
}

/** A new journey of the demo's workspace, so that a test disturbs no other. */
export async function createJourney(
  context: BrowserContext, url: string, { title = "Rent a tent", template = "five-stages" } = {},
): Promise<JourneyHandle> {
  const workspace = await firstWorkspace(context, url);
  const created = await api<{ id: string; maps: { id: string; state: string }[] }>(
    context, url, "POST", `/workspaces/${workspace.id}/journeys`, { title, template });
  const current = created.maps.find(({ state }) => state === "current");
  if (!current) throw new Error("A journey without its current-state map.");
  return {
    workspaceId: workspace.id, slug: workspace.slug, journeyId: created.id, mapId: current.id,
    path: `/w/${workspace.slug}/maps/${current.id}`,
  };
}

/** A copy of the sample journey of its own, for a test that writes on it: others read the demo's. */
export async function importSample(context: BrowserContext, url: string, title: string): Promise<JourneyHandle & { futurePath: string; futureMapId: string }> {
  const workspace = await firstWorkspace(context, url);
  const file: { journey: object } = JSON.parse(readFileSync(join(projectRoot, "samples", "northpeak.journey.json"), "utf8"));
  await api(context, url, "POST", `/workspaces/${workspace.id}/journeys/import`, { ...file, journey: { ...file.journey, title } });
  return sampleJourney(context, url, title);
}

/** The sample journey of the demo as it stands in the database. */
export async function sampleJourney(context: BrowserContext, url: string, title = "Buy and return boots online"): Promise<JourneyHandle & { futurePath: string; futureMapId: string }> {
  const workspace = await firstWorkspace(context, url);
  const list = await api<{ journeys: { id: string; title: string; maps: { id: string; state: string }[] }[] }>(
    context, url, "GET", `/workspaces/${workspace.id}/journeys`);
  const journey = list.journeys.find((journey) => journey.title === title);
  const current = journey?.maps.find(({ state }) => state === "current");
  const future = journey?.maps.find(({ state }) => state === "future");
  if (!journey || !current || !future) throw new Error("The demo's sample journey is not there.");
  const path = (mapId: string) => `/w/${workspace.slug}/maps/${mapId}`;
  return {
    workspaceId: workspace.id, slug: workspace.slug, journeyId: journey.id, mapId: current.id, path: path(current.id),
    futureMapId: future.id, futurePath: path(future.id),
  };
}

export interface ExportedMap {
  readonly lanes: readonly { readonly id: string; readonly title: string; readonly type: string }[];
  readonly stages: readonly { readonly id: string; readonly title: string; readonly steps: readonly { readonly id: string; readonly title: string }[] }[];
  readonly cards: readonly { readonly id: string; readonly text: string; readonly stepId: string; readonly laneId: string }[];
}
/** The map as the server has it, from the log. */
export const exportedMap = (context: BrowserContext, url: string, mapId: string): Promise<ExportedMap> =>
  api(context, url, "GET", `/maps/${mapId}`);

export const command = (context: BrowserContext, url: string, mapId: string, commands: readonly unknown[]): Promise<{ seq: number; ids: (string | null)[] }> =>
  api(context, url, "POST", `/maps/${mapId}/commands`, { commands });

/** What `createSmallMap` puts on a map. */
export const SMALL_MAP = {
  lanes: { actions: "Customer actions", feelings: "Feeling", pains: "Pain points", notes: "Department notes" },
  steps: { finds: "Finds us", books: "Books", pays: "Pays" },
} as const;

export interface SmallMap extends JourneyHandle {
  readonly title: string;
  readonly steps: { readonly finds: string; readonly books: string; readonly pays: string };
  readonly lanes: { readonly actions: string; readonly feelings: string; readonly pains: string; readonly notes: string };
}

/** A journey with two stages, three steps and four lanes, and no card. */
export async function createSmallMap(context: BrowserContext, url: string): Promise<SmallMap> {
  const title = `Rent a tent ${randomUUID().slice(0, 4)}`;
  const journey = await createJourney(context, url, { title, template: "empty" });
  const before = await exportedMap(context, url, journey.mapId);
  const [searching, buying] = [randomUUID(), randomUUID()];
  const steps = { finds: randomUUID(), books: randomUUID(), pays: randomUUID() };
  const lanes = { actions: randomUUID(), feelings: randomUUID(), pains: randomUUID(), notes: randomUUID() };
  await command(context, url, journey.mapId, [
    ...before.stages.map(({ id }) => ({ type: "deleteStage", id })),
    ...before.lanes.map(({ id }) => ({ type: "deleteLane", id })),
    { type: "addStage", id: searching, title: "Searching" },
    { type: "addStep", id: steps.finds, stageId: searching, title: SMALL_MAP.steps.finds },
    { type: "addStage", id: buying, title: "Buying" },
    { type: "addStep", id: steps.books, stageId: buying, title: SMALL_MAP.steps.books },
    { type: "addStep", id: steps.pays, stageId: buying, title: SMALL_MAP.steps.pays },
    { type: "addLane", id: lanes.actions, laneType: "actions", title: SMALL_MAP.lanes.actions },
    { type: "addLane", id: lanes.feelings, laneType: "feelings", title: SMALL_MAP.lanes.feelings },
    { type: "addLane", id: lanes.pains, laneType: "pain-points", title: SMALL_MAP.lanes.pains },
    { type: "addLane", id: lanes.notes, laneType: "department-notes", title: SMALL_MAP.lanes.notes },
  ]);
  return { ...journey, title, steps, lanes };
}
