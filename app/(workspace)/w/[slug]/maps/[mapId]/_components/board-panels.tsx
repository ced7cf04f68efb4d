"use client";
/** The panel on the right that is open, if any; each is loaded with its first opening. */
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { lazyOpening } from "./lazy-part";

const InspectorPanel = lazyOpening(() => import("./inspector/inspector-panel"));
const CoveragePanel = lazyOpening(() => import("./coverage/coverage-panel"));
const MethodPanel = lazyOpening(() => import("./method/method-panel"));
const StepPanel = lazyOpening(() => import("./step/step-panel"));
const CellPanel = lazyOpening(() => import("./comments/cell-panel"));
const CommentsPanel = lazyOpening(() => import("./comments/comments-panel"));
const GuidePanel = lazyOpening(() => import("./method/guide-panel"));

export function BoardPanels() {
  const kit = useBoardKit();
  const panel = useReadableSelector(kit.view, (view) => view.panel);
  const onClose = () => kit.view.update({ panel: null, comment: null });
  /** For `SidePanel`: back to where the tab stop of the map is. */
  const onReturnFocus = () => {
    const position = kit.focus.active();
    if (position) kit.focus.request(position);
  };
  const frame = { onClose, onReturnFocus };
  switch (panel?.kind) {
    case undefined: return null;
    case "inspector": return <InspectorPanel {...frame} />;
    case "coverage": return <CoveragePanel {...frame} />;
    case "method": return <MethodPanel {...frame} />;
    case "step": return <StepPanel key={panel.stepId} stepId={panel.stepId} {...frame} />;
    case "cell": return <CellPanel key={`${panel.stepId}|${panel.laneId}`} stepId={panel.stepId} laneId={panel.laneId} {...frame} />;
    case "comments": return <CommentsPanel {...frame} />;
    case "guide": return <GuidePanel {...(panel.stepId === undefined ? {} : { stepId: panel.stepId })} {...frame} />;
  }
}
