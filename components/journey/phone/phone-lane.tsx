/** One lane of one step: its heading and what is in it. */
import Plus from "lucide-react/icons/plus";
import type { ReactNode } from "react";
import type { Lane } from "@/lib/journey/model";
import { LaneIcon } from "../lane-icon";
import { LANE_WORDS } from "../lane-words";

export function PhoneLane({ lane, aside, canEdit, empty, onAdd, children }: {
  lane: Lane;
  /** Right of the heading: a count, or values. */
  aside: ReactNode;
  canEdit: boolean;
  /** Nothing is in it: offers to write. */
  empty: boolean;
  onAdd: () => void;
  children: ReactNode;
}) {
  const words = LANE_WORDS[lane.type];
  const heading = lane.title === words.title && words.verb ? words.verb : lane.title;
  return (
    <section className="phone-lane" aria-label={lane.title}>
      <h3><LaneIcon type={lane.type} size={16} />{heading}{aside !== null && <span>{aside}</span>}</h3>
      {empty
        ? canEdit
          ? <button type="button" className="phone-empty" onClick={onAdd}><Plus size={16} aria-hidden />Add a note</button>
          : <p className="text-ink-3">Nothing here yet.</p>
        : children}
    </section>
  );
}
