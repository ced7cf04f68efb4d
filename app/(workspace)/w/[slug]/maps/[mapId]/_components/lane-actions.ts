/** Adds lanes, and what an empty map begins with. */
import { uuidv4 } from "lib0/random";
import { LANE_WORDS } from "@/components/journey/lane-words";
import type { Command } from "@/lib/journey/commands/schema";
import type { LaneType } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { runCommands } from "./run-commands";
import { addAndName } from "./structure-actions";

export function addLane(kit: BoardKit, laneType: LaneType, after?: string | null): void {
  const id = uuidv4();
  const { title, subtitle } = LANE_WORDS[laneType];
  addAndName(kit, [{ type: "addLane", id, laneType, title, ...(subtitle ? { subtitle } : {}), ...(after === undefined ? {} : { after }) }], "lane", id);
}

/** An empty map's first steps, one per title, in one stage; with a lane to write in if it has none. */
export function startMap(kit: BoardKit, titles: readonly string[]): void {
  const { stages, lanes } = kit.session.map.get();
  const stageId = stages[0]?.id ?? uuidv4();
  const commands: Command[] = stages.length === 0 ? [{ type: "addStage", id: stageId, title: "New stage" }] : [];
  for (const title of titles) commands.push({ type: "addStep", stageId, title: title.slice(0, 500) });
  if (lanes.length === 0) {
    for (const laneType of ["actions", "thoughts", "feelings", "department-notes"] as const) {
      const { title, subtitle } = LANE_WORDS[laneType];
      commands.push({ type: "addLane", laneType, title, ...(subtitle ? { subtitle } : {}) });
    }
  }
  if (runCommands(kit, commands)) kit.session.stopCapturing();
}
