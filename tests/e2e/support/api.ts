/** The public API as a signed-in browser's context reaches it. */
import { expect, type BrowserContext } from "@playwright/test";

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

/** The sample journey of the demo as it stands in the database. */
export async function sampleJourney(context: BrowserContext, url: string): Promise<JourneyHandle & { futurePath: string; futureMapId: string }> {
  const workspace = await firstWorkspace(context, url);
  const list = await api<{ journeys: { id: string; title: string; maps: { id: string; state: string }[] }[] }>(
    context, url, "GET", `/workspaces/${workspace.id}/journeys`);
  const journey = list.journeys.find(({ title }) => title === "Buy and return boots online");
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
