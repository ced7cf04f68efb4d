"use client";
/** Actions by status. A card is dragged to another column, moved with Alt and the arrow keys, or by its menu. */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { columnUnder } from "@/components/journey/plan/column-under";
import { usePointDrag } from "@/components/journey/plan/use-point-drag";
import type { JourneyAction } from "@/lib/contract/plan";
import { STATUS_WORDS } from "@/lib/journey/gaps/plan-lines";
import { ACTION_STATUSES, type ActionStatus } from "@/lib/journey/gaps/types";
import { PlanCard } from "./plan-card";
import { usePlanKit } from "./plan-kit";

export function StatusBoard() {
  const { actions, canEdit, change } = usePlanKit();
  const board = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const refocus = useRef<string | null>(null);
  useEffect(() => {
    if (refocus.current === null) return;
    board.current?.querySelector<HTMLElement>(`[data-action="${refocus.current}"] h3 button`)?.focus();
    refocus.current = null;
  });
  const move = (action: JourneyAction, status: ActionStatus) => {
    if (status === action.status) return;
    change(action.id, { status });
    setSaid(`${action.title}: ${STATUS_WORDS[status]}`);
  };
  const columnAt = (x: number, y: number): ActionStatus | null => {
    const columns = ACTION_STATUSES.flatMap((key) => {
      const box = board.current?.querySelector(`[data-status="${key}"]`)?.getBoundingClientRect();
      return box ? [{ key, left: box.left, right: box.right, top: box.top }] : [];
    });
    return columnUnder(columns, x, y);
  };
  const { drag, bind, wasDragged } = usePointDrag({
    onDrop: ({ id, x, y }) => {
      const [action, status] = [actions.find((one) => one.id === id), columnAt(x, y)];
      if (action && status) move(action, status);
    },
  });
  const over = drag && columnAt(drag.x, drag.y);
  const handleKeyDown = (event: KeyboardEvent, action: JourneyAction) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!canEdit || !event.altKey || by === 0) return;
    event.preventDefault();
    const status = ACTION_STATUSES[ACTION_STATUSES.indexOf(action.status) + by];
    if (!status) return;
    refocus.current = action.id;
    move(action, status);
  };
  return (
    <div ref={board} className="mt-3">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2 xl:grid-cols-4">
        {ACTION_STATUSES.map((status) => {
          const here = actions.filter((action) => action.status === status);
          return (
            <section key={status} data-status={status} aria-labelledby={`column-${status}`} className={`min-h-24 rounded-lg p-2 ${over === status ? "bg-accent-soft" : "bg-sunken"}`}>
              <h2 id={`column-${status}`} className="flex items-center gap-2 px-1 pb-2 font-semibold">{STATUS_WORDS[status]}<span className="font-normal text-ink-2 tabular-nums">{here.length}</span></h2>
              {here.length === 0 && <p className="px-1 pb-1 text-card text-ink-2">Nothing here</p>}
              <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
                {here.map((action) => (
                  <li
                    key={action.id} onKeyDown={(event) => handleKeyDown(event, action)} aria-keyshortcuts={canEdit ? "Alt+ArrowLeft Alt+ArrowRight" : undefined}
                    onClickCapture={(event) => wasDragged() && event.preventDefault()}
                    className={drag?.id === action.id ? "rotate-[-1.5deg] opacity-60" : ""}
                  >
                    <DragGrip canEdit={canEdit} handlers={bind(action.id)} title={action.title} />
                    <PlanCard action={action} links={false} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {canEdit && <p className="mt-2 text-card text-ink-2 max-md:hidden">Drag a card by the strip above it, or press Alt with the left or right arrow while its title has focus.</p>}
      <p role="status" className="sr-only">{said}</p>
    </div>
  );
}

/** A finger that begins on the card itself scrolls; on this strip it drags. */
function DragGrip({ canEdit, handlers, title }: { canEdit: boolean; handlers: ReturnType<ReturnType<typeof usePointDrag>["bind"]>; title: string }) {
  if (!canEdit) return null;
  return (
    <span {...handlers} aria-hidden title={`Drag ${title}`} className="flex h-3.5 cursor-grab touch-none items-center justify-center max-md:h-5">
      <span className="h-1 w-8 rounded-full bg-line-2" />
    </span>
  );
}
