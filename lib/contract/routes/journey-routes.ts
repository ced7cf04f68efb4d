/** Routes of journeys, their import and export. */
import { defineRoute } from "../define-route";
import {
  journey, journeyImported, journeyListItem, journeyMade, journeyPatch, mapMade, newFutureMap, newJourney,
  openFormatJourney,
} from "../schemas/journeys";
import { fileUpdatePreviews, journeyUpdated } from "../schemas/file-update";
import { idParams, z } from "../schemas/primitives";

const workspaceParams = idParams("workspaceId");
const params = idParams("journeyId");
const file = { mediaType: "application/vnd.throughline.journey+json", limit: "maxJourneyFileBytes" } as const;

export const listJourneysRoute = defineRoute({
  method: "GET", path: "/api/v1/workspaces/{workspaceId}/journeys", params: workspaceParams, status: 200,
  access: { kind: "member", action: "journey.read", of: "workspace" },
  response: z.object({ journeys: z.array(journeyListItem).readonly() }),
  summary: "Journeys of a workspace, last changed first",
});
export const createJourneyRoute = defineRoute({
  method: "POST", path: "/api/v1/workspaces/{workspaceId}/journeys", params: workspaceParams, status: 201,
  access: { kind: "member", action: "journey.create", of: "workspace" }, body: newJourney, response: journeyMade,
  summary: "Start a journey from a template; it comes with its current-state map",
});
export const importJourneyRoute = defineRoute({
  method: "POST", path: "/api/v1/workspaces/{workspaceId}/journeys/import", params: workspaceParams, status: 201,
  access: { kind: "member", action: "journey.import", of: "workspace" },
  file, response: journeyImported,
  summary: "Import a journey file of the open format, all or nothing, up to 64 MB",
});
export const previewJourneyFileRoute = defineRoute({
  method: "POST", path: "/api/v1/workspaces/{workspaceId}/journeys/import/preview", params: workspaceParams, status: 200, file,
  access: { kind: "member", action: "journey.import", of: "workspace" }, response: fileUpdatePreviews,
  summary: "Which journeys of the workspace a file is a newer state of, and what it would change of them; nothing is written",
});
export const updateJourneyFromFileRoute = defineRoute({
  method: "POST", path: "/api/v1/journeys/{journeyId}/import", params, status: 200, file,
  access: { kind: "member", action: "journey.import", of: "journey" }, response: journeyUpdated,
  summary: "Update a journey from a newer file of it, live and all or nothing; each map that changes is kept as a version before",
});
export const readJourneyRoute = defineRoute({
  method: "GET", path: "/api/v1/journeys/{journeyId}", params, status: 200, response: journey,
  access: { kind: "member", action: "journey.read", of: "journey" }, summary: "A journey and its maps, the current one first",
});
export const updateJourneyRoute = defineRoute({
  method: "PATCH", path: "/api/v1/journeys/{journeyId}", params, status: 200, body: journeyPatch, response: journey,
  access: { kind: "member", action: "journey.update", of: "journey" }, summary: "Change what a journey says about itself",
});
export const deleteJourneyRoute = defineRoute({
  method: "DELETE", path: "/api/v1/journeys/{journeyId}", params, status: 204,
  access: { kind: "member", action: "journey.delete", of: "journey" }, summary: "Delete a journey with its maps",
});
export const exportJourneyRoute = defineRoute({
  method: "GET", path: "/api/v1/journeys/{journeyId}/export", params, status: 200,
  query: z.object({ format: z.literal("json", "Only json can be exported so far.").default("json") }),
  access: { kind: "member", action: "journey.export", of: "journey" }, response: openFormatJourney,
  summary: "The journey as a file of the open format",
});
export const createMapRoute = defineRoute({
  method: "POST", path: "/api/v1/journeys/{journeyId}/maps", params, status: 201, body: newFutureMap, response: mapMade,
  access: { kind: "member", action: "map.create", of: "journey" },
  summary: "Add a future map as a copy that remembers what it came from",
});
