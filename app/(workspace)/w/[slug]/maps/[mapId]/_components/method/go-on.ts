/** Does, or leads to, what a step of the method offers next. */
import type { MethodGo } from "@/lib/journey/method/progress";
import type { BoardKit } from "../board-kit";
import { visit } from "../go-to";
import { openInspector } from "../inspector/open-inspector";
import { addLane } from "../lane-actions";
import { addStepHere } from "../structure-actions";

export function goOn(kit: BoardKit, go: MethodGo): void {
  switch (go.kind) {
    case "cell": return visit(kit, go);
    case "card": {
      const { cards, lanes } = kit.session.map.get();
      const lane = lanes.find(({ id }) => id === cards.get(go.cardId)?.place.laneId);
      if (lane && !lane.hidden && !lane.collapsed) kit.focus.request(go);
      return openInspector(kit, [go.cardId]);
    }
    case "add-step": return addStepHere(kit);
    case "add-lane": return addLane(kit, go.laneType);
    case "stage-goal": return kit.view.update({ dialog: { kind: "stage-goal", stageId: go.stageId } });
    case "new-future": return kit.view.update({ dialog: { kind: "new-future" } });
  }
}
