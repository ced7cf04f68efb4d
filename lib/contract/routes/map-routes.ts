/** Routes of one map. */
import { defineRoute } from "../define-route";
import { commandList, commandsDone } from "../schemas/commands";
import { mapHead, mapPatch, openFormatMap } from "../schemas/journeys";
import { cardHistory, cardHistoryQuery } from "../schemas/card-history";
import { mapDiff, mapDiffQuery } from "../schemas/map-diff";
import { idParams } from "../schemas/primitives";

const params = idParams("mapId");

export const readMapRoute = defineRoute({
  method: "GET", path: "/api/v1/maps/{mapId}", params, status: 200, response: openFormatMap,
  access: { kind: "member", action: "map.read", of: "map" }, summary: "The map as one `maps[]` element of the open format",
});
export const updateMapRoute = defineRoute({
  method: "PATCH", path: "/api/v1/maps/{mapId}", params, status: 200, body: mapPatch, response: mapHead,
  access: { kind: "member", action: "map.edit", of: "map" }, summary: "Rename a map; of a future, set hypothesis and status",
});
export const deleteMapRoute = defineRoute({
  method: "DELETE", path: "/api/v1/maps/{mapId}", params, status: 204,
  access: { kind: "member", action: "map.delete", of: "map" }, summary: "Delete a future map",
});
export const runCommandsRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/commands", params, status: 200, body: commandList, response: commandsDone,
  maxBodyBytes: 8 * 1024 * 1024, access: { kind: "member", action: "map.edit", of: "map" },
  summary: "Run named commands (docs/api/commands.md), all or nothing; live for everybody once answered",
});
export const readCardHistoryRoute = defineRoute({
  method: "GET", path: "/api/v1/maps/{mapId}/cards/{cardId}/history", params: idParams("mapId", "cardId"), status: 200,
  query: cardHistoryQuery, response: cardHistory, access: { kind: "member", action: "map.read", of: "map" },
  summary: "Who did what to a card, newest first; with `before`, what came earlier",
});
export const readMapDiffRoute = defineRoute({
  method: "GET", path: "/api/v1/maps/{mapId}/diff", params, query: mapDiffQuery, status: 200, response: mapDiff,
  access: { kind: "member", action: "map.read", of: "map" },
  summary: "What changed from the map `against` to this one, each as it is now or in a version: typed changes by stage, each with its sentence",
});
