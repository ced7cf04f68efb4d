"use client";
import { Avatar } from "@/components/ui/avatar";
import { Tooltip } from "@/components/ui/tooltip";
import type { PresenceUser } from "@/lib/collaboration/presence";

/** Who else has this map open: initials in the ring of their department; who does not fit is counted. */
export function AvatarStack({ people, max = 5 }: {
  people: readonly PresenceUser[];
  max?: number;
}) {
  if (people.length === 0) return null;
  // A "+1" would take the room of the one it stands for.
  const shown = people.length <= max ? people : people.slice(0, Math.max(1, max - 1));
  const others = people.slice(shown.length);
  return (
    <ul aria-label="Also here" className="flex items-center gap-1.5">
      {shown.map(({ id, name, department }) => (
        <li key={id} className="flex">
          <Avatar name={name} colour={department?.colour} code={department?.code} />
        </li>
      ))}
      {others.length > 0 && (
        <li className="flex">
          <Tooltip label={others.map(({ name }) => name).join(", ")}>
            <span
              role="img"
              aria-label={`and ${others.map(({ name }) => name).join(", ")}`}
              className="inline-flex h-[26px] min-w-[26px] items-center justify-center rounded-full bg-fill px-1.5 text-micro font-semibold text-ink-2 tabular-nums"
            >
              +{others.length}
            </span>
          </Tooltip>
        </li>
      )}
    </ul>
  );
}
