"use client";
/** A step beside the map: the micro-moments it is made of, to write, order and take away, and what is said about it. */
import ListTree from "lucide-react/icons/list-tree";
import { Button } from "@/components/ui/button";
import { SidePanel } from "@/components/ui/side-panel";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { WHOLE_MAP } from "@/lib/contract/comments";
import type { MicroMoment, Step } from "@/lib/journey/model";
import { selectListedMoments } from "@/lib/journey/selectors/listed-moments";
import { useBoardKit } from "../board-kit";
import { mayComment } from "../comments/open-comments";
import { Talk } from "../comments/talk";
import { TalkComposer } from "../comments/talk-composer";
import type { PanelFrame } from "../inspector/panel-frame";
import { AddWish } from "./add-wish";
import { adoptWishes } from "./wish-actions";
import { WishRow } from "./wish-row";

const NONE: readonly MicroMoment[] = [];

export default function StepPanel({ stepId, ...frame }: PanelFrame & { stepId: string }) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const step = useReadableSelector(kit.session.map, (map) => map.stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId));
  const list = useReadableSelector(kit.session.map, (map) => map.microMoments.get(stepId) ?? NONE);
  const anchor = { ...WHOLE_MAP, stepId };
  if (!step) return <SidePanel label="Step" title="Step" {...frame}><p className="text-ink-2">This step is no longer on the map.</p></SidePanel>;
  return (
    <SidePanel
      label={`Step ${step.title}`} icon={<ListTree size={15} aria-hidden />} {...frame} {...(mayComment(kit) ? { footer: <TalkComposer anchor={anchor} about="this step" /> } : {})}
      title={<><strong className="font-semibold">Step</strong> <span className="text-ink-2">{step.title}</span></>}
    >
      <h3 className="mt-1 text-ui font-semibold">Micro-moments</h3>
      <p className="text-card text-ink-2">The small wishes this step is made of, in the customer’s words: I want to know, to go, to do, to buy.</p>
      <Listed step={step} />
      <ol className="mt-2" aria-label="Micro-moments">
        {list.map((moment, index) => canEdit
          ? <WishRow key={moment.id} moment={moment} list={list} index={index} />
          : <li key={moment.id} className="border-t border-line py-2 first:border-0"><span className="voice">{moment.text}</span>{moment.channel && <span className="block text-card text-ink-2">{kit.people.channelName(moment.channel)}</span>}</li>)}
      </ol>
      {list.length === 0 && <p className="text-ink-2">None yet.</p>}
      {canEdit && <AddWish stepId={stepId} />}
      <Talk anchor={anchor} />
    </SidePanel>
  );
}

/** What an older file listed and nobody has made a thing of its own yet. */
function Listed({ step }: { step: Step }) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const listed = selectListedMoments(useReadableSelector(kit.session.map, (map) => map), step);
  if (listed.length === 0) return null;
  return (
    <div className="mt-2">
      <ul className="voice">{listed.map(({ id, title }) => <li key={id}>{title}</li>)}</ul>
      {canEdit && <Button size="sm" className="mt-1" onClick={() => adoptWishes(kit, step.id, listed)}>Make these editable</Button>}
    </div>
  );
}
