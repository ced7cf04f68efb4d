"use client";
/** The Recovered tray: words of deleted cards, and of cards whose step or lane is gone, with the way back. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DepartmentCode } from "@/components/ui/department-code";
import { Dialog } from "@/components/ui/dialog";
import { sayPin } from "@/components/journey/comments/pin";
import { formatCardTime } from "@/components/journey/card-time";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { selectFoundRecovered } from "@/lib/journey/selectors/find";
import type { RecoveredCard, RecoveredMoment } from "@/lib/journey/model";
import { useBoardKit, type BoardKit } from "../board-kit";
import { describeCell } from "../cell-contents";
import { runCommands } from "../run-commands";
import { PlaceFields, placeOptions, type ChosenPlace } from "./place-fields";
import { RecoveredWish } from "./recovered-wish";

export default function RecoveredDialog({ words = "", onClose }: { /** Only what holds them; empty: all of it. */ words?: string; onClose: () => void }) {
  const kit = useBoardKit();
  const [looked, setLooked] = useState(words);
  const map = useReadable(kit.session.map);
  const meant = looked.trim() === "" ? null : new Set(selectFoundRecovered(map, looked));
  const recovered = meant ? map.recovered.filter(({ card }) => meant.has(card.id)) : map.recovered;
  const moments = meant ? [] : map.recoveredMoments;
  const canEdit = useReadable(kit.canEdit);
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title="Recovered" size="lg"
      description="Words of deleted notes and micro-moments, and of those whose step or lane is gone. They stay for 30 days."
    >
      {looked !== "" && (
        <p className="mb-3 flex flex-wrap items-center gap-2 text-ink-2">With “{looked.trim()}” <Button size="sm" variant="quiet" onClick={() => setLooked("")}>Show all</Button></p>
      )}
      {recovered.length + moments.length === 0 ? <p className="text-ink-2">Nothing is waiting here.</p> : (
        <ul className="grid gap-2">
          {recovered.map((entry) => <Entry key={entry.card.id} entry={entry} canEdit={canEdit} />)}
          {moments.map((entry) => <RecoveredWish key={entry.moment.id} entry={entry} why={whyGone(kit, entry)} canEdit={canEdit} />)}
        </ul>
      )}
    </Dialog>
  );
}

function whyGone(kit: BoardKit, { reason, deletedAt, deletedBy }: RecoveredCard | RecoveredMoment): string {
  const who = deletedBy ? kit.people.shortName(deletedBy) ?? "Somebody" : null;
  const when = deletedAt ? `, ${formatCardTime(deletedAt, new Date())}` : "";
  switch (reason) {
    case "deleted": return `${who ? `Deleted by ${who}` : "Deleted"}${when}`;
    case "lane-gone": return `Its lane was deleted${who ? ` by ${who}` : ""}${when}`;
    case "step-gone": return `Its step was deleted${who ? ` by ${who}` : ""}${when}`;
  }
}

function Entry({ entry, canEdit }: { entry: RecoveredCard; canEdit: boolean }) {
  const kit = useBoardKit();
  const { card } = entry;
  const department = kit.people.department(card.departmentId);
  const { steps, lanes } = placeOptions(kit);
  const home = steps.some(({ value }) => value === card.place.stepId) && lanes.some(({ value }) => value === card.place.laneId);
  const pin = useReadable(kit.pin(card.id));
  const [choosing, setChoosing] = useState(false);
  const [place, setPlace] = useState<ChosenPlace>({
    stepId: steps.some(({ value }) => value === card.place.stepId) ? card.place.stepId : steps[0]?.value ?? "",
    laneId: lanes.some(({ value }) => value === card.place.laneId) ? card.place.laneId : lanes[0]?.value ?? "",
  });
  const putBack = (to: ChosenPlace | null) => {
    if (!runCommands(kit, [{ type: "restoreCard", id: card.id, ...(to ?? {}) }])) return;
    kit.session.stopCapturing();
    kit.announce("Put back.");
  };
  return (
    <li className="rounded-sm p-3 shadow-[inset_0_0_0_1px_var(--line-2)]">
      <p className="whitespace-pre-wrap break-words">{card.text === "" ? card.detail ?? "No words" : card.text}</p>
      <p className="mt-1 flex flex-wrap items-center gap-1.5 text-card text-ink-3">
        {department && <DepartmentCode code={department.code} colour={department.colour} name={department.name} />}
        {whyGone(kit, entry)}{home && `, was in ${describeCell(kit, card.place.stepId, card.place.laneId)}`}
      </p>
      {pin && (
        <p className="mt-1">
          <Button size="sm" variant="quiet" className="-ml-2" onClick={() => kit.view.update({ dialog: null, panel: { kind: "comments" } })}>{sayPin(pin)}</Button>
        </p>
      )}
      {canEdit && choosing && <div className="mt-3"><PlaceFields kit={kit} place={place} onChange={setPlace} /></div>}
      {canEdit && steps.length > 0 && lanes.length > 0 && (
        <div className="mt-2.5 flex flex-wrap gap-2">
          {home && !choosing && <Button size="sm" onClick={() => putBack(null)}>Put back</Button>}
          {choosing || !home
            ? <Button size="sm" variant={choosing ? "primary" : "secondary"} onClick={() => (choosing ? putBack(place) : setChoosing(true))}>{choosing ? "Put there" : "Put back in…"}</Button>
            : <Button size="sm" variant="quiet" onClick={() => setChoosing(true)}>Another place</Button>}
        </div>
      )}
    </li>
  );
}
