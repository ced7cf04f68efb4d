"use client";
/** Opens all threads of the map; a dot says that something is new. Comes when the page rests. */
import MessageSquare from "lucide-react/icons/message-square";
import { iconButtonClass } from "@/components/ui/button-class";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { togglePanel } from "../board-view";
import { EVERYTHING } from "./every-pin";

export default function CommentsButton() {
  const kit = useBoardKit();
  const pin = useReadable(kit.pin(EVERYTHING));
  const isOpen = useReadableSelector(kit.view, (view) => view.panel?.kind === "comments");
  const unread = pin?.unread ?? 0;
  return (
    <button
      type="button" title="Comments" aria-label={unread > 0 ? `Comments, ${unread} new` : "Comments"} aria-expanded={isOpen} className={`${iconButtonClass()} relative`}
      onClick={() => togglePanel(kit.view, "comments")}
    >
      <MessageSquare size={17} strokeWidth={1.75} aria-hidden />
      {unread > 0 && <span aria-hidden className="absolute top-1 right-1 size-2 rounded-full bg-accent shadow-[0_0_0_1.5px_var(--surface)] forced-colors:bg-[Highlight]" />}
    </button>
  );
}
