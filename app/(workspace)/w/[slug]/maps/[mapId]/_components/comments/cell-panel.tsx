"use client";
/** What is said about a cell. */
import MessageSquare from "lucide-react/icons/message-square";
import { SidePanel } from "@/components/ui/side-panel";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { WHOLE_MAP } from "@/lib/contract/comments";
import { useBoardKit } from "../board-kit";
import { describeCell } from "../cell-contents";
import type { PanelFrame } from "../inspector/panel-frame";
import { mayComment } from "./open-comments";
import { Talk } from "./talk";
import { TalkComposer } from "./talk-composer";

export default function CellPanel({ stepId, laneId, ...frame }: PanelFrame & { stepId: string; laneId: string }) {
  const kit = useBoardKit();
  const name = useReadableSelector(kit.session.map, () => describeCell(kit, stepId, laneId));
  const anchor = { ...WHOLE_MAP, stepId, laneId };
  return (
    <SidePanel
      label={`Cell ${name}`} icon={<MessageSquare size={15} aria-hidden />} {...frame} title={<><strong className="font-semibold">Cell</strong> <span className="text-ink-2">{name}</span></>}
      {...(mayComment(kit) ? { footer: <TalkComposer anchor={anchor} about="this cell" /> } : {})}
    >
      <Talk anchor={anchor} />
    </SidePanel>
  );
}
