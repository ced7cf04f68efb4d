"use client";
/** Which kind of lane to add. */
import { LANE_GROUPS, LANE_WORDS } from "@/components/journey/lane-words";
import { LaneIcon } from "@/components/journey/lane-icon";
import { Dialog } from "@/components/ui/dialog";
import { LANE_TYPES } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { addLane } from "../lane-actions";
import { closeThen } from "./close-then";

export default function AddLaneDialog({ after, onClose }: { after: string | null | undefined; onClose: () => void }) {
  const kit = useBoardKit();
  const taken = new Set(kit.session.map.get().lanes.map(({ type }) => type));
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Add a lane" size="lg">
      <div className="grid gap-5 md:grid-cols-3">
        {LANE_GROUPS.map(({ group, title }) => (
          <section key={group}>
            <h3 className="mb-1 text-micro font-semibold text-ink-3">{title}</h3>
            <ul>
              {LANE_TYPES.filter((type) => LANE_WORDS[type].group === group).map((type) => (
                <li key={type}>
                  <button
                    type="button" className="flex w-full items-center gap-2.5 rounded-sm px-2 py-1.5 text-left touch-target hover:bg-hover"
                    onClick={() => closeThen(onClose, () => addLane(kit, type, after))}
                  >
                    <span className="text-ink-3"><LaneIcon type={type} /></span>
                    <span className="flex-1">{type === "custom" ? "Your own" : LANE_WORDS[type].title}</span>
                    {taken.has(type) && type !== "custom" && <span className="text-micro text-ink-3">on the map</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
