/** What stands at the end of a full cell: "+2 more", and the way back once it was opened. */
import { positionKey } from "./grid-position";

export function MoreCards({ stepId, laneId, cellName, hidden, onOpen, onClose }: {
  stepId: string;
  laneId: string;
  /** "Pain points, Asks for a return". */
  cellName: string;
  /** Cards behind the button; 0 = all show because the cell was opened. */
  hidden: number;
  onOpen: () => void;
  onClose: () => void;
}) {
  if (hidden === 0) {
    return <button type="button" tabIndex={-1} className="map-more" aria-label={`Show fewer cards, ${cellName}`} onClick={onClose}>Show fewer</button>;
  }
  return (
    <button
      type="button" tabIndex={-1} className="map-more" data-grid-key={positionKey({ kind: "more", stepId, laneId })}
      aria-label={`${hidden} more cards, ${cellName}`} onClick={onOpen}
    >+{hidden} more</button>
  );
}
