"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

/** Shows a control's name (and more) to mouse and keyboard. The control keeps its own accessible name. */
export function Tooltip({ label, side = "top", shortcut, children }: {
  label: ReactNode;
  side?: "top" | "bottom" | "left" | "right";
  shortcut?: string;
  /** One element that takes a ref and props. */
  children: ReactElement;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={350} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup className="inline-flex max-w-72 items-center gap-1.5 rounded-sm bg-solid px-2 py-1 text-micro font-medium text-ink-inv transition-opacity duration-(--d-1) data-starting-style:opacity-0 data-ending-style:opacity-0 data-instant:transition-none">
            {label}
            {shortcut && <span className="opacity-70">{shortcut}</span>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
