/** How the server is, as workspace admins see it. Made by `lib/data/server-state`. Without zod, so that pages load it. */
import type { MapState } from "../journey/model";
import type { ProcessFigures } from "../runtime/look";

/** A map of this workspace that somebody has open. */
export interface OpenMap {
  readonly mapId: string;
  readonly journeyTitle: string;
  readonly title: string;
  readonly state: MapState;
  /** Pages; one person may have several. */
  readonly connections: number;
  /** By name. `department`: the first they speak for. */
  readonly people: readonly {
    readonly id: string; readonly name: string;
    readonly department?: { readonly id: string; readonly code: string; readonly colour: string };
  }[];
}
export interface ServerState {
  readonly maps: readonly OpenMap[];
  /** How many maps of other workspaces are open. */
  readonly elsewhere: number;
  /** Null: nobody knows right now. Absent: mails are not set up. */
  readonly mailsWaiting?: number | null;
  /** The oldest first, whichever of them answers. */
  readonly processes: readonly ProcessFigures[];
}
