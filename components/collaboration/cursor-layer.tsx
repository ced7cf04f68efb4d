"use client";
import type { PresenceState } from "@/lib/collaboration/presence";
import type { Peer } from "@/lib/collaboration/client/types";
import { RemoteCursor } from "./remote-cursor";

export type CursorAnchor = NonNullable<PresenceState["cursor"]>;

/**
 * Colleagues' pointers above the map. Lies over its positioned parent without taking part in layout or in clicks, and
 * is nothing to a screen reader.
 */
export function CursorLayer({ peers, exceptUserId, locate }: {
  peers: readonly Peer[];
  exceptUserId: string;
  /** Where a cell's fraction is in px of the parent; null: not on the page (hidden lane, other screen). */
  locate: (anchor: CursorAnchor) => { readonly x: number; readonly y: number } | null;
}) {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 z-20 overflow-hidden contain-strict">
      {peers.map(({ clientId, user, state: { cursor } }) => {
        const place = cursor && user.id !== exceptUserId ? locate(cursor) : null;
        if (!cursor || !place) return null;
        const moment = `${cursor.stepId} ${cursor.laneId} ${cursor.x} ${cursor.y}`;
        return <RemoteCursor key={clientId} user={user} x={place.x} y={place.y} moment={moment} />;
      })}
    </div>
  );
}
