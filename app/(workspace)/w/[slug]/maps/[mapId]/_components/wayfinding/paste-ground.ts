/** The lanes and steps that a table of cards goes down and across: those that show and hold cards. */
import { selectSteps } from "@/lib/journey/selectors/columns";
import type { MapModel } from "@/lib/journey/model";
import { holdsCards } from "../cell-contents";

export const pasteGround = (map: MapModel): { readonly laneIds: readonly string[]; readonly stepIds: readonly string[] } => ({
  laneIds: map.lanes.filter((lane) => !lane.hidden && holdsCards(lane)).map(({ id }) => id),
  stepIds: selectSteps(map).map(({ id }) => id),
});
