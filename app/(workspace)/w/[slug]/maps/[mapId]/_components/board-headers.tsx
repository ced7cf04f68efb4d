"use client";
/** The heads of stages, steps and lanes on the wide map: renaming, dragging, menus, and who is there. */
import { useCallback, useMemo, useState, type FocusEvent, type MouseEvent } from "react";
import type { GridColumn, GridLane, GridStage } from "@/components/journey/grid-layout";
import { CommentPin } from "@/components/journey/comments/comment-pin";
import { sayPin } from "@/components/journey/comments/pin";
import { HeaderName } from "@/components/journey/header-name";
import { FEELING_HEIGHTS } from "@/components/journey/emotion-scale";
import { AddBetween, HeaderTools } from "@/components/journey/header-tools";
import { FeelingLegend, LaneHeader } from "@/components/journey/lane-header";
import { StageHeader, type DropSide, type StagePerson, type StageVoice } from "@/components/journey/stage-header";
import { StepHeader } from "@/components/journey/step-header";
import { departmentColour } from "@/components/ui/department-style";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { mayComment, openComments } from "./comments/open-comments";
import { lazyPart } from "./lazy-part";
import type { HeaderKind, MenuAnchor } from "./board-view";
import { addStage, addStep, rename } from "./structure-actions";
import { useRested } from "./use-rested";

function useHeader(kind: HeaderKind, id: string) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const renaming = useReadableSelector(kit.view, (view) => view.renaming?.kind === kind && view.renaming.id === id);
  const dragging = useReadableSelector(kit.view, (view) => view.dragging.has(id));
  const drop = useReadableSelector(kit.view, (view): DropSide =>
    (view.drop && view.drop.kind !== "card" && view.drop.kind === kind && view.drop.id === id ? view.drop.side : null));
  const openMenu = useCallback((anchor: MenuAnchor) => kit.view.update({ menu: { target: { kind, id }, anchor } }), [kit, kind, id]);
  const handleContextMenu = (event: MouseEvent<HTMLElement>) => {
    if (!(kit.canEdit.get() || (kind === "step" && mayComment(kit))) || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    openMenu(event.clientX === 0 && event.clientY === 0 ? event.currentTarget : { x: event.clientX, y: event.clientY });
  };
  const name = (text: string, label: string, className = "truncate") => (
    <HeaderName
      name={text} renaming={renaming} label={label} className={className} onRename={(title) => rename(kit, kind, id, title)}
      onLeave={(next) => {
        kit.view.update({ renaming: null });
        if (next === "stay") kit.focus.request(kind === "stage" ? { kind, stageId: id } : kind === "step" ? { kind, stepId: id } : { kind, laneId: id });
      }}
    />
  );
  /** Focus is in this head: Tab goes on to its buttons. */
  const [reachable, setReachable] = useState(false);
  const handleDoubleClick = () => kit.view.update({ renaming: { kind, id, fresh: false }, editing: null });
  const events = {
    onContextMenu: handleContextMenu, ...(canEdit ? { onDoubleClick: handleDoubleClick } : {}), onFocus: () => setReachable(true),
    onBlur: (event: FocusEvent<HTMLElement>) => setReachable(event.currentTarget.contains(event.relatedTarget)),
  };
  return { kit, reachable, edits: canEdit && !renaming, shared: { dragging, drop, events }, name, openMenu };
}

export function BoardStage({ place, voices, people }: {
  place: GridStage; voices: readonly StageVoice[]; people: readonly StagePerson[];
}) {
  const { stage } = place;
  const { kit, edits, reachable, shared, name, openMenu } = useHeader("stage", stage.id);
  const lacks = useReadableSelector(kit.view, (view) => view.lacks.get(stage.id) ?? "");
  const tools = edits && (
    <>
      <HeaderTools menuLabel={`Menu of stage ${stage.title}`} reachable={reachable} onMenu={openMenu} />
      <AddBetween label={`Add a stage after ${stage.title}`} reachable={reachable} onAdd={() => addStage(kit, stage.id)} />
    </>
  );
  return (
    <StageHeader
      place={place} people={people} voices={voices} name={name(stage.title, "Name of the stage")} tools={tools}
      lacks={lacks} onLacks={() => kit.view.update({ panel: { kind: "coverage" } })} reachable={reachable} {...shared}
    />
  );
}

const LostPlaces = lazyPart(() => import("@/components/journey/lost-places"));

export function BoardStep({ column, last }: { column: GridColumn; last: boolean }) {
  return column.step
    ? <NamedStep column={column} last={last} stepId={column.step.id} title={column.step.title} />
    : <StepGap column={column} last={last} />;
}

function NamedStep({ column, last, stepId, title }: { column: GridColumn; last: boolean; stepId: string; title: string }) {
  const { kit, edits, reachable, shared, name, openMenu } = useHeader("step", stepId);
  const tools = edits && (
    <>
      <HeaderTools menuLabel={`Menu of step ${title}`} reachable={reachable} onMenu={openMenu} />
      <AddBetween label={`Add a step after ${title}`} reachable={reachable} onAdd={() => addStep(kit, column.stage.id, stepId)} />
    </>
  );
  const wishes = useReadableSelector(kit.session.map, (map) => map.microMoments.get(stepId)?.length ?? 0);
  const lost = useReadableSelector(kit.view, (view) => view.differences?.losses.steps.get(stepId));
  const pin = useReadable(kit.pin(stepId));
  return (
    <StepHeader
      column={column} last={last} name={name(title, "Name of the step", "")} tools={tools}
      description={[...(lost?.map(({ sentence }) => sentence) ?? []), ...(pin ? [sayPin(pin)] : [])].join(" ") || undefined} {...shared}
    >
      {wishes > 0 && (
        <button type="button" tabIndex={reachable ? 0 : -1} className="map-step-wishes" onClick={() => kit.view.update({ panel: { kind: "step", stepId } })}>
          {wishes} {wishes === 1 ? "micro-moment" : "micro-moments"}
        </button>
      )}
      {lost && <LostPlaces lost={lost} />}
      {pin && <CommentPin pin={pin} onOpen={() => openComments(kit, { kind: "step", stepId }, "show")} />}
    </StepHeader>
  );
}

function StepGap({ column, last }: { column: GridColumn; last: boolean }) {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const name = canEdit
    ? <button type="button" className="rounded-xs text-accent-ink hover:underline" onClick={() => addStep(kit, column.stage.id)}>Add a step</button>
    : <span className="text-ink-3">No step yet</span>;
  return <StepHeader column={column} last={last} name={name} tools={null} dragging={false} drop={null} />;
}

const LaneSizer = lazyPart(() => import("@/components/journey/lane-sizer"));

function FeelingSizer() {
  const { feelingHeight } = useBoardKit();
  const height = useReadable(feelingHeight);
  const rested = useRested();
  return rested && <LaneSizer height={height} {...FEELING_HEIGHTS} onChange={feelingHeight.set} />;
}

export function BoardLane({ row, place, measured }: {
  row: number; place: GridLane;
  /** The feeling lane shows a surveyed line too. */
  measured: boolean;
}) {
  const { lane } = place;
  const { kit, edits, reachable, shared, name, openMenu } = useHeader("lane", lane.id);
  const help = useReadableSelector(kit.view, (view) => view.laneHelp[lane.type]);
  const feelingsOf = useReadableSelector(kit.view, (view) => view.feelingsOf);
  const subtitle = useMemo(() => {
    if (lane.type === "feelings") {
      const future = kit.data.map.state === "future";
      const department = kit.data.departments.find(({ id }) => id === feelingsOf);
      const from = kit.data.maps.find(({ id }) => id === kit.data.map.derivedFromMapId);
      return (
        <FeelingLegend
          behind={measured ? "Surveyed" : feelingsOf === null && from && (from.state === "current" ? "Current" : from.title)}
          name={department?.name ?? (feelingsOf === "all" ? "All" : future ? "Intended" : "Team")}
          colour={department ? departmentColour(department.colour) : "var(--rail)"}
          onChoose={(anchor) => kit.view.update({ menu: { target: { kind: "feelings" }, anchor } })}
        />
      );
    }
    return lane.subtitle ? <small>{lane.subtitle}</small> : null;
  }, [lane, kit, measured, feelingsOf]);
  const sizer = lane.type === "feelings" && !lane.collapsed && <FeelingSizer />;
  return (
    <LaneHeader
      row={row} place={place} help={help} sizer={sizer} name={name(lane.title, "Name of the lane", "")} subtitle={subtitle}
      tools={edits && <HeaderTools menuLabel={`Menu of lane ${lane.title}`} reachable={reachable} onMenu={openMenu} />} {...shared}
    />
  );
}
