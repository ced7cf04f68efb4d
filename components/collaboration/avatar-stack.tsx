"use client";
import { Avatar } from "@/components/ui/avatar";
import { Tooltip } from "@/components/ui/tooltip";
import type { PresenceUser } from "@/lib/collaboration/presence";

/** Who else has this map open: initials in the ring of their department; who does not fit is counted. A click follows, where one can be followed. */
export function AvatarStack({ people, max = 5, following = null, onFollow }: {
  people: readonly PresenceUser[];
  max?: number;
  /** The id of whom I follow. */
  following?: string | null;
  onFollow?: (id: string) => void;
}) {
  if (people.length === 0) return null;
  // A "+1" would take the room of the one it stands for.
  const shown = people.length <= max ? people : people.slice(0, Math.max(1, max - 1));
  const others = people.slice(shown.length);
  return (
    <ul aria-label="Also here" className="flex items-center gap-1.5">
      {shown.map(({ id, name, department }) => (
        <li key={id} className="flex">
          {onFollow ? (
            <button
              type="button" aria-label={`Follow ${name}${department ? `, ${department.code}` : ""}`} title={`Follow ${name}`} aria-pressed={id === following} onClick={() => onFollow(id)}
              className="relative flex rounded-full touch-target aria-pressed:outline-2 aria-pressed:outline-offset-2 aria-pressed:outline-accent"
            ><Avatar name={name} colour={department?.colour} code={department?.code} decorative /></button>
          ) : <Avatar name={name} colour={department?.colour} code={department?.code} />}
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
