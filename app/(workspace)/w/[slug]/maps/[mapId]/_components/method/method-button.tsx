"use client";
/** Opens the eight steps of the method; its dots say how far the map has come. */
import { buttonClass } from "@/components/ui/button-class";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { togglePanel } from "../board-view";
import { MethodDots } from "./method-dots";
import { methodOf } from "./method-of";

export function MethodButton() {
  const kit = useBoardKit();
  const states = useReadableSelector(kit.calmMap, (map) => methodOf(map, kit.data).map(({ state }) => state).join(" "));
  const isOpen = useReadableSelector(kit.view, (view) => view.panel?.kind === "method");
  const steps = methodOf(kit.calmMap.get(), kit.data);
  const there = states.split(" ").filter((state) => state === "there").length;
  return (
    <button type="button" title={`Method: ${there} of ${steps.length} steps there`} className={`${buttonClass("quiet", "sm")} px-1.5!`} aria-expanded={isOpen} onClick={() => togglePanel(kit.view, "method")}>
      <span className="sr-only">Method, {there} of {steps.length} steps there</span><MethodDots steps={steps} />
    </button>
  );
}
