"use client";
import { useEffect, useState } from "react";
import { departmentStyle } from "@/components/ui/department-style";
import type { PresenceUser } from "@/lib/collaboration/presence";

/** A pointer that rests this long says nothing any more. */
const IDLE_MS = 8_000;

/** One colleague's pointer at `x`, `y` px of the layer. `moment` changes whenever the pointer really moved. */
export function RemoteCursor({ user, x, y, moment }: { user: PresenceUser; x: number; y: number; moment: string }) {
  const [restingSince, setRestingSince] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRestingSince(moment), IDLE_MS);
    return () => clearTimeout(timer);
  }, [moment]);
  if (restingSince === moment) return null;
  const [firstName] = user.name.trim().split(/\s+/);
  return (
    <div
      data-cursor={user.id}
      style={{
        ...(user.department ? departmentStyle(user.department.colour) : {}),
        transform: `translate3d(${x}px, ${y}px, 0)`,
        transition: "transform var(--d-cursor) linear",
      }}
      className="absolute top-0 left-0 will-change-transform"
    >
      <svg width="18" height="18" viewBox="0 0 18 18" className="text-dept drop-shadow-[0_1px_2px_rgb(0_0_0/.25)]">
        <path d="M2 1.5l5.2 14 2-6 6-2.2z" fill="currentColor" stroke="var(--dept-inv)" strokeWidth="1.3" strokeLinejoin="round" />
      </svg>
      <span className="absolute top-[15px] left-[13px] flex h-5 items-center gap-[5px] rounded-[3px_10px_10px_10px] bg-dept px-[7px] text-micro font-semibold whitespace-nowrap text-dept-inv">
        {firstName}
        {user.department && <b className="text-[10px] font-bold">{user.department.code}</b>}
      </span>
    </div>
  );
}
