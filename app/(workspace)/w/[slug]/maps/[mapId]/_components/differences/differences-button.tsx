"use client";
/** On a future: shows on its map what is new, changed or gone against today, with the legend beside it. */
import Diff from "lucide-react/icons/diff";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { Spinner } from "@/components/ui/spinner";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { lazyPart } from "../lazy-part";

const Overlay = lazyPart(() => import("./overlay"));

export function DifferencesButton() {
  const kit = useBoardKit();
  const [on, setOn] = useState(false);
  const waits = useReadableSelector(kit.view, (view) => view.differences === null);
  const current = kit.data.maps.find(({ state }) => state === "current")?.id;
  if (kit.data.map.state !== "future" || current === undefined) return null;
  const handleEnd = (problem: string) => {
    setOn(false);
    kit.view.update({ problem });
  };
  return (
    <>
      <button
        type="button" aria-pressed={on} aria-busy={on && waits} title="Show what is new (+), changed (~) or gone (−) against today" onClick={() => setOn(!on)}
        className={`${buttonClass("secondary", "sm")} flex-none aria-pressed:bg-accent-soft aria-pressed:text-accent-ink`}
      >
        {on && waits ? <Spinner size={14} /> : <Diff size={14} aria-hidden />}<span className="@max-[46rem]:sr-only">Changes</span>
      </button>
      {on && <Overlay currentId={current} onEnd={handleEnd} />}
    </>
  );
}
