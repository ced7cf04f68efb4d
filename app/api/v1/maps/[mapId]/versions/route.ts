import { route } from "@/lib/contract/route";
import { createVersionRoute, listVersionsRoute } from "@/lib/contract/routes/version-routes";
import { createVersion } from "@/lib/data/new-version";
import { listFileVersions } from "@/lib/data/file-versions";
import { listVersions } from "@/lib/data/versions";

export const GET = route(listVersionsRoute, async ({ actor, params: { mapId } }) =>
  ({ versions: await listVersions(actor, mapId), fromFile: await listFileVersions(actor, mapId) }));
export const POST = route(createVersionRoute, ({ actor, params, body }) => createVersion(actor, params.mapId, body.title));
