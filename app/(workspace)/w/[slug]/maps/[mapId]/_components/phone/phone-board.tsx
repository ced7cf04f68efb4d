"use client";
/** The board on a phone: the curve, one step at a time, and the whole map on demand. */
import { useEffect, useMemo, useState, type TouchEvent } from "react";
import "@/components/journey/card.css";
import "@/components/journey/phone/phone.css";
import { HeaderName } from "@/components/journey/header-name";
import { CurveScrubber } from "@/components/journey/phone/curve-scrubber";
import { PhoneTabs, type PhoneView } from "@/components/journey/phone/phone-tabs";
import { StepBar } from "@/components/journey/phone/step-bar";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { teamEmotionKey } from "@/lib/journey/model";
import { BoardBanners } from "../board-banners";
import { useBoardKit } from "../board-kit";
import { ClosedHost } from "../closed-host";
import { MapArea } from "../map-area";
import { compareHref } from "../map-href";
import { rename } from "../structure-actions";
import { useGridLayout } from "../use-grid-layout";
import { AddNoteSheet } from "./add-note-sheet";
import { PhoneFilter } from "./phone-filter";
import { PhoneHeader } from "./phone-header";
import { PhoneStep } from "./phone-step";

/** A swipe: this far sideways, and clearly more sideways than down. */
const SWIPE_PX = 56;

export default function PhoneBoard() {
  const kit = useBoardKit();
  const [view, setView] = useState<PhoneView>("steps");
  const [adding, setAdding] = useState(false);
  const loaded = useReadable(kit.session.loaded);
  const canEdit = useReadable(kit.canEdit);
  const layout = useGridLayout();
  const [wanted, setWanted] = useState<string | null>(null);
  // A link or the palette leads to a step.
  useEffect(() => {
    const follow = () => {
      const { wentTo } = kit.view.get();
      if (wentTo === null) return;
      kit.view.update({ wentTo: null });
      setWanted(wentTo);
      setView("steps");
    };
    follow();
    return kit.view.subscribe(follow);
  }, [kit.view]);
  const at = Math.max(0, layout.columns.findIndex(({ step, stage }) => (step?.id ?? stage.id) === wanted));
  const column = layout.columns[at];
  const goTo = (index: number) => {
    const next = layout.columns[index];
    if (next) setWanted(next.step?.id ?? next.stage.id);
  };
  const isEmpty = !loaded || !column;
  return (
    <div className="phone h-page" data-state={kit.data.map.state}>
      <PhoneHeader />
      <BoardBanners />
      <PhoneFilter />
      {view === "map" || isEmpty
        ? <main className="phone-map" data-region="map"><MapArea /></main>
        : <Steps at={at} goTo={goTo} />}
      <PhoneTabs
        view={view} canAdd={canEdit && !isEmpty} onView={setView} onAdd={() => setAdding(true)}
        compareHref={compareHref(kit.data, kit.data.map.state === "future" ? kit.data.map.id : undefined)}
        onMore={(anchor) => kit.view.update({ menu: { target: { kind: "phone", stepId: view === "steps" ? column?.step?.id ?? null : null }, anchor } })}
      />
      {adding && column && <AddNoteSheet stepId={column.step?.id ?? null} onClose={() => setAdding(false)} />}
      <ClosedHost />
    </div>
  );
}

function Steps({ at, goTo }: { at: number; goTo: (column: number) => void }) {
  const kit = useBoardKit();
  const layout = useGridLayout();
  const emotions = useReadableSelector(kit.session.map, (map) => map.emotions);
  const values = useMemo(
    () => layout.columns.map(({ step }) => (step ? emotions.get(teamEmotionKey(step.id))?.value ?? null : null)), [layout, emotions]);
  const renaming = useReadableSelector(kit.view, (view) => (view.renaming?.kind === "step" ? view.renaming.id : null));
  const [touch, setTouch] = useState<{ x: number; y: number } | null>(null);
  const column = layout.columns[at];
  const stage = layout.stages.find(({ firstColumn, span }) => at >= firstColumn && at < firstColumn + span);
  if (!column || !stage) return null;
  const { step } = column;
  const name = step
    ? (
      <HeaderName
        name={step.title} label="Name of the step" className="" renaming={renaming === step.id} onRename={(title) => rename(kit, "step", step.id, title)}
        onLeave={() => kit.view.update({ renaming: null })}
      />
    ) : "No step yet";
  const handleTouchStart = (event: TouchEvent) => {
    const first = event.touches[0];
    const busy = event.target instanceof Element && event.target.closest("textarea, input, [role=slider]");
    setTouch(first && event.touches.length === 1 && !busy ? { x: first.clientX, y: first.clientY } : null);
  };
  const handleTouchEnd = (event: TouchEvent) => {
    const last = event.changedTouches[0];
    if (!touch || !last) return;
    const [dx, dy] = [last.clientX - touch.x, last.clientY - touch.y];
    setTouch(null);
    if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 2 * Math.abs(dy)) return;
    goTo(at + (dx < 0 ? 1 : -1));
  };
  return (
    <>
      <CurveScrubber
        columns={layout.columns} stages={layout.stages} values={values} current={at} future={kit.data.map.state === "future"} onChange={goTo}
      />
      <StepBar column={column} stage={stage} name={name} columns={layout.columns.length} onChange={goTo} />
      <main className="phone-body" data-region="map" onTouchStart={handleTouchStart} onTouchEnd={handleTouchEnd}>
        <PhoneStep key={column.step?.id ?? column.stage.id} column={column} />
      </main>
    </>
  );
}
