"use client";
/** Whom I follow, and how to stop. */
import Eye from "lucide-react/icons/eye";
import { useEffect } from "react";
import { Kbd } from "@/components/ui/kbd";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { followColleague, nameOfPeer, peerOf } from "./follow-colleague";

export function FollowBanner() {
  const kit = useBoardKit();
  const following = useReadableSelector(kit.view, (view) => view.following);
  useEffect(() => (following === null ? undefined : followColleague(kit, following)), [kit, following]);
  const peer = following === null ? null : peerOf(kit, following);
  if (!peer) return null;
  return (
    <div role="status" className="map-follow">
      <Eye size={14} aria-hidden />Following {nameOfPeer(kit, peer)} – <Kbd>Esc</Kbd> to stop
    </div>
  );
}
