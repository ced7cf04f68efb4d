"use client";
/** The eight steps of the method beside the map: what is there and what could come next. It never holds anybody up. */
import Milestone from "lucide-react/icons/milestone";
import { Button } from "@/components/ui/button";
import { SidePanel } from "@/components/ui/side-panel";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { MethodStanding } from "@/lib/journey/method/progress";
import { useBoardKit } from "../board-kit";
import type { PanelFrame } from "../inspector/panel-frame";
import { goOn } from "./go-on";
import { methodOf } from "./method-of";
import { METHOD_WORDS, STATE_WORDS } from "./method-words";

export default function MethodPanel(frame: PanelFrame) {
  const kit = useBoardKit();
  const steps = useReadableSelector(kit.calmMap, (map) => methodOf(map, kit.data));
  return (
    <SidePanel label="Method" icon={<Milestone size={15} aria-hidden />} title={<strong className="font-semibold">Method</strong>} {...frame}>
      <p className="text-card text-ink-2">Eight steps many teams take. Begin anywhere; nothing waits for anything.</p>
      <ol className="mt-3">
        {steps.map((standing, index) => <MethodItem key={standing.step} standing={standing} last={index === steps.length - 1} />)}
      </ol>
    </SidePanel>
  );
}

const DOTS = { there: "border-ink-2 bg-ink-2", begun: "border-ink-2 bg-surface", nothing: "border-dashed border-ink-3 bg-surface" } as const;

function MethodItem({ standing: { step, state, there, next }, last }: { standing: MethodStanding; last: boolean }) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const { title, asks } = METHOD_WORDS[step];
  return (
    <li className="relative pb-4 pl-6">
      {!last && <span aria-hidden className="absolute top-4 -bottom-1 left-[5px] w-0.5 bg-line-2" />}
      <span aria-hidden className={`absolute top-[3px] left-0 size-3 rounded-full border-2 ${DOTS[state]}`} />
      <h3 className="text-ui font-semibold">{title} <span className="text-micro font-normal text-ink-3">{STATE_WORDS[state]}</span></h3>
      <p className="text-card text-ink-3">{asks}</p>
      <p className="text-card text-ink-2">{there}</p>
      {next && canEdit && (
        <Button size="sm" className="mt-1.5 h-auto! min-h-6.5 max-w-full py-1 text-left whitespace-normal!" onClick={() => goOn(kit, next.go)}>{next.words}</Button>
      )}
    </li>
  );
}
