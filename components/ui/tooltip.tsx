import type { ReactNode } from "react";

/**
 * A sentence more about what it stands on, for mouse and keyboard. CSS alone shows it: it is on every map before the
 * first letter is typed, so it must weigh nothing. The text is also in the accessibility tree; where there is no hover,
 * what it says must stand elsewhere too.
 */
export function Tooltip({ label, children }: {
  label: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className="group/tip relative inline-flex">
      {children}
      <span
        role="tooltip"
        className="pointer-events-none invisible absolute top-full right-0 z-60 mt-1.5 w-max max-w-72 rounded-sm bg-solid px-2 py-1 text-micro font-medium whitespace-normal text-ink-inv opacity-0 transition-opacity delay-300 duration-(--d-1) group-focus-within/tip:visible group-focus-within/tip:opacity-100 group-hover/tip:visible group-hover/tip:opacity-100"
      >
        {label}
      </span>
    </span>
  );
}
