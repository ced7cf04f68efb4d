"use client";
/** Questions a facilitator would ask of the place where focus is: of its lane, its moment of truth and its stage. */
import MessageCircleQuestion from "lucide-react/icons/message-circle-question-mark";
import { SidePanel } from "@/components/ui/side-panel";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { LANE_GUIDE } from "@/lib/journey/method/lane-guide";
import { MOMENT_GUIDE } from "@/lib/journey/method/moment-guide";
import { stageGuide } from "@/lib/journey/method/stage-guide";
import { useBoardKit } from "../board-kit";
import { PanelSection } from "../coverage/panel-section";
import type { PanelFrame } from "../inspector/panel-frame";
import { aboutPlace, type GuideAbout } from "./guide-about";
import { QuestionList } from "./question-list";
import { usePlace } from "./use-place";

export default function GuidePanel({ stepId, ...frame }: PanelFrame & { stepId?: string }) {
  const kit = useBoardKit();
  const here = usePlace(kit);
  const place = stepId === undefined ? here : { kind: "step" as const, stepId };
  const map = useReadableSelector(kit.session.map, (now) => now);
  const about = aboutPlace(map, place);
  const { stage, step, lane, moment } = about;
  const where = [lane?.title, step?.title ?? stage?.title].filter(Boolean).join(", ");
  return (
    <SidePanel label="Questions to ask" icon={<MessageCircleQuestion size={15} aria-hidden />} title={<strong className="font-semibold">Questions to ask</strong>} {...frame}>
      <p className="text-card text-ink-2" role="status">{where ? `About ${where}.` : "Go to a stage, a lane or a cell: the questions follow you."}</p>
      {lane && <LanePart about={about} />}
      {moment && <MomentPart code={moment} stepId={step?.id ?? null} />}
      {(stage || !lane) && <StagePart title={stage?.title ?? ""} stepId={step?.id ?? stage?.steps[0]?.id ?? null} />}
    </SidePanel>
  );
}

function LanePart({ about: { lane, step, empty } }: { about: GuideAbout }) {
  if (!lane) return null;
  const { belongs, example, questions } = LANE_GUIDE[lane.type];
  return (
    <PanelSection title={lane.title || "This lane"} hint={belongs}>
      <p className={`text-card ${lane.type === "thoughts" ? "voice text-ink" : "text-ink-2"}`}><span className="text-ink-3 not-italic">Such as: </span>{example}</p>
      {empty && <p className="mt-2 text-card text-ink-2">Nothing here yet. One of these may start it:</p>}
      <QuestionList questions={questions} stepId={step?.id ?? null} />
    </PanelSection>
  );
}

function MomentPart({ code, stepId }: { code: keyof typeof MOMENT_GUIDE; stepId: string | null }) {
  const { name, voice, meaning, questions } = MOMENT_GUIDE[code];
  return (
    <PanelSection title={<>{name} moment of truth <span className="text-micro font-normal text-ink-3">{code}</span></>}>
      <p className="voice text-ink">“{voice}”</p>
      <p className="mt-1 text-card text-ink-2">{meaning}</p>
      <QuestionList questions={questions} stepId={stepId} />
    </PanelSection>
  );
}

function StagePart({ title, stepId }: { title: string; stepId: string | null }) {
  const { about, questions } = stageGuide(title);
  return <PanelSection title={about}><QuestionList questions={questions} stepId={stepId} /></PanelSection>;
}
