/** Routes of a map's versions. */
import { defineRoute } from "../define-route";
import { openFormatMap } from "../schemas/journeys";
import { idParams, versionNumber, z } from "../schemas/primitives";
import { mapVersion, mapVersions, newVersion, restoreUndone, versionPatch } from "../schemas/versions";

const ofMap = idParams("mapId");
const ofVersion = ofMap.extend({ number: versionNumber });
const nothing = z.strictObject({});
const readVersions = { kind: "member", action: "versions.read", of: "map" } as const;
const changeVersions = { kind: "member", action: "versions.change", of: "map" } as const;

export const listVersionsRoute = defineRoute({
  method: "GET", path: "/api/v1/maps/{mapId}/versions", params: ofMap, status: 200, access: readVersions, response: mapVersions,
  summary: "The versions of a map, newest first",
});
export const createVersionRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/versions", params: ofMap, status: 201, access: changeVersions, body: newVersion, response: mapVersion,
  summary: "Keep the map as it is now as a version, named or not",
});
export const readVersionRoute = defineRoute({
  method: "GET", path: "/api/v1/maps/{mapId}/versions/{number}", params: ofVersion, status: 200, access: readVersions, response: openFormatMap,
  summary: "The map as it was in a version, as one `maps[]` element of the open format",
});
export const renameVersionRoute = defineRoute({
  method: "PATCH", path: "/api/v1/maps/{mapId}/versions/{number}", params: ofVersion, status: 200, access: changeVersions, body: versionPatch,
  response: mapVersion, summary: "Name a version; `null` takes the name away. Nothing else of a version ever changes",
});
export const restoreVersionRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/versions/{number}/restore", params: ofVersion, status: 200, access: changeVersions, body: nothing,
  response: mapVersion, summary: "Make the map what it was in a version, live for everybody; answers the version that keeps what it was before",
});
export const undoRestoreRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/versions/{number}/undo-restore", params: ofVersion, status: 200, access: changeVersions, body: nothing,
  response: restoreUndone,
  summary: "Take back the restore before which this version was kept, wherever nobody has changed anything since; `kept` counts what stays",
});
