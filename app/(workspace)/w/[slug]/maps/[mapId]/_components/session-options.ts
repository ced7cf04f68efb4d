/** How a page's live session of one map of the journey is opened. */
import type { MapSessionOptions } from "@/lib/collaboration/client/types";
import type { BoardData } from "@/lib/contract/board";
import { can } from "@/lib/policy/can";

/** Empty on the server, where no session begins. */
const syncUrl = (): string =>
  (typeof window === "undefined" ? "" : `${window.location.protocol === "https:" ? "wss:" : "ws:"}//${window.location.host}/sync`);

export const sessionOptions = (data: BoardData, mapId: string): MapSessionOptions => ({
  mapId, userId: data.me.id, epoch: data.workspace.epoch, syncUrl: syncUrl(),
  access: { canWrite: can(data.me, "map.edit"), role: data.me.role },
});
