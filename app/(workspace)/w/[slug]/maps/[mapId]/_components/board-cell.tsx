"use client";
/** One cell on the wide map: which cards are in it, and where a dragged one would land. */
import { Fragment, memo, useMemo, type ReactNode } from "react";
import { CommentPin } from "@/components/journey/comments/comment-pin";
import { sayPin } from "@/components/journey/comments/pin";
import { MapCell } from "@/components/journey/cell";
import type { GridColumn, GridLane } from "@/components/journey/grid-layout";
import { cardsShown } from "@/components/journey/lane-density";
import { MoreCards } from "@/components/journey/more-cards";
import { groupTouchpoints } from "@/components/journey/touchpoint-groups";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { cellKey } from "@/lib/journey/model";
import { BoardCard } from "./board-card";
import { useBoardKit } from "./board-kit";
import type { CardSlot } from "./board-view";
import { withoutHidden } from "./cell-contents";
import { openComments } from "./comments/open-comments";
import { densityOf, shownIn } from "./density-store";
import { closeCell, openCell } from "./open-cell";
import { lazyPart } from "./lazy-part";
import { startNote } from "./note-actions";
import { useSilence } from "./use-silence";

const LostCards = lazyPart(() => import("@/components/journey/lost-cards"));
const NOTHING: readonly string[] = [];

export const BoardCell = memo(function BoardCell({ row, column, place, overlay }: {
  row: number;
  column: GridColumn;
  place: GridLane;
  /** Drawn over the whole row from its first cell. */
  overlay?: ReactNode;
}) {
  const kit = useBoardKit();
  const stepId = column.step?.id ?? "";
  const { lane } = place;
  const all = useReadable(kit.cell(cellKey(stepId, lane.id)));
  const hidden = useReadableSelector(kit.view, (view) => view.hidden);
  const ids = useMemo(() => withoutHidden(all, hidden), [all, hidden]);
  const shown = useReadableSelector(kit.density, (view) => shownIn(view, stepId, lane.id, ids.length));
  /** By hand, and there is something to close again. */
  const opened = useReadableSelector(kit.density, (view) =>
    view.opened.has(cellKey(stepId, lane.id)) && cardsShown(ids.length, densityOf(view, lane.id)) < ids.length);
  const canEdit = useReadable(kit.canEdit);
  const placing = useReadableSelector(kit.view, (view) => view.tool === "note");
  const silent = useSilence(stepId === "" ? null : ids);
  const drop = useReadableSelector(kit.view, (view) =>
    (view.drop?.kind === "card" && view.drop.stepId === stepId && view.drop.laneId === lane.id ? view.drop : null));
  const lost = useReadableSelector(kit.view, (view) => view.differences?.losses.cells.get(cellKey(stepId, lane.id)));
  const pin = useReadable(kit.pin(cellKey(stepId, lane.id)));
  const label = `${lane.title}, ${column.step?.title ?? ""}, ${ids.length === 0 ? "empty" : ids.length === 1 ? "1 card" : `${ids.length} cards`}${silent ? `, nothing from ${silent}` : ""}${pin ? `, ${sayPin(pin)}` : ""}`;
  return (
    <MapCell
      row={row} column={column} place={place} label={label} description={lost?.map(({ sentence }) => sentence).join(" ")} count={all.length} canEdit={canEdit} placing={placing}
      silent={silent !== null} collapsedCount={lane.collapsed ? ids.length : null}
      onAdd={() => startNote(kit, { stepId, laneId: lane.id })}
      onMenu={(anchor) => kit.view.update({ menu: { target: { kind: "cell", stepId, laneId: lane.id }, anchor } })}
      onPlace={(event) => {
        if (kit.view.get().tool === "note" && column.step && canEdit && !lane.collapsed) startNote(kit, { stepId, laneId: lane.id });
        else if (event.target === event.currentTarget) kit.view.select([]);
      }}
    >
      {overlay}
      {lane.type === "touchpoints"
        ? <TouchpointCards ids={ids} drop={drop} />
        : <Cards ids={ids.slice(0, shown)} drop={drop} laneType={lane.type} />}
      {lane.type !== "touchpoints" && (shown < ids.length || opened) && (
        <MoreCards
          stepId={stepId} laneId={lane.id} cellName={`${lane.title}, ${column.step?.title ?? ""}`} hidden={ids.length - shown}
          onOpen={() => openCell(kit, stepId, lane.id)} onClose={() => closeCell(kit, stepId, lane.id)}
        />
      )}
      {pin && <CommentPin pin={pin} onOpen={() => openComments(kit, { kind: "cell", stepId, laneId: lane.id }, "show")} />}
      {lost && !lane.collapsed && <LostCards lost={lost} />}
    </MapCell>
  );
});

const Slot = ({ drop, className = "" }: { drop: CardSlot; className?: string }) =>
  <div className={`map-slot${className}`} style={{ height: drop.height }} aria-hidden />;

function Cards({ ids, drop, laneType }: { ids: readonly string[]; drop: CardSlot | null; laneType: GridLane["lane"]["type"] }) {
  return (
    <>
      {ids.map((id, index) => (
        <Fragment key={id}>
          {drop?.slot === index && <Slot drop={drop} />}
          <BoardCard cardId={id} laneType={laneType} main={false} otherIds={NOTHING} />
        </Fragment>
      ))}
      {drop && drop.slot >= ids.length && <Slot drop={drop} />}
    </>
  );
}

function TouchpointCards({ ids, drop }: { ids: readonly string[]; drop: CardSlot | null }) {
  const kit = useBoardKit();
  /** "id,id|id": which cards share a channel, as one value that changes only when they do. */
  const grouping = useReadableSelector(kit.session.map, (map) =>
    groupTouchpoints(ids.flatMap((id) => map.cards.get(id) ?? [])).map((group) => group.cards.map(({ id }) => id).join(",")).join("|"));
  if (grouping === "" && !drop) return null;
  return (
    <div className="map-chips">
      {grouping !== "" && grouping.split("|").map((group, index) => {
        const [first = "", ...others] = group.split(",");
        return <BoardCard key={first} cardId={first} laneType="touchpoints" main={index === 0} otherIds={others} />;
      })}
      {drop && <Slot drop={drop} className=" w-full" />}
    </div>
  );
}
