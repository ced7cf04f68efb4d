"use client";
/** What has to follow the map while the board is open: the clock, my department, and cards that go under my hands. */
import { useEffect } from "react";
import type { MapModel } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { postingChoices } from "./posting-department";

const MINUTE_MS = 60_000;

export function useBoardWatch(kit: BoardKit): void {
  useEffect(() => {
    const timer = setInterval(() => kit.core.clock.set(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [kit.core]);

  // My departments may change while the page is open: what I post as follows.
  useEffect(() => {
    const { posting, data } = kit;
    const { departmentIds } = data.me;
    const chosen = posting.get();
    if (departmentIds.length === 1) posting.set(departmentIds[0] ?? null);
    else if (chosen !== null && !postingChoices(data).some(({ id }) => id === chosen)) posting.set(departmentIds[0] ?? null);
  }, [kit]);

  useEffect(() => {
    const tell = () => {
      const departmentId = kit.posting.get();
      const own = departmentId !== null && kit.data.me.departmentIds.includes(departmentId);
      kit.session.setPresence({ departmentId: own ? departmentId : null });
    };
    tell();
    return kit.posting.subscribe(tell);
  }, [kit]);

  useEffect(() => {
    let before = kit.session.map.get();
    return kit.session.map.subscribe(() => {
      const after = kit.session.map.get();
      if (before.cards !== after.cards) followGone(kit, before, after);
      before = after;
    });
  }, [kit]);
}

/** A colleague deleted the card I write in or stand on: focus goes to its cell, and it is said where the words are. */
function followGone(kit: BoardKit, before: MapModel, after: MapModel): void {
  const { editing, selection } = kit.view.get();
  const isGone = (id: string) => before.cards.has(id) && !after.cards.has(id);
  const byOther = (id: string): string | null => {
    const entry = after.recovered.find(({ card }) => card.id === id);
    return entry?.deletedBy && entry.deletedBy !== kit.data.me.id ? kit.people.shortName(entry.deletedBy) ?? "Somebody" : null;
  };
  if (editing && isGone(editing.cardId)) {
    const who = byOther(editing.cardId);
    kit.view.update({ editing: null });
    kit.session.setPresence({ typing: null });
    if (who) kit.view.update({ problem: `${who} deleted the note you were writing. Your words are in Recovered.` });
  }
  const active = kit.focus.active();
  if (active?.kind === "card" && isGone(active.cardId) && kit.focus.hasFocus()) {
    const place = before.cards.get(active.cardId)?.place;
    if (place) kit.focus.request({ kind: "cell", stepId: place.stepId, laneId: place.laneId });
    const who = byOther(active.cardId);
    if (who) kit.announce(`${who} deleted the card you were on.`);
  }
  if ([...selection].some(isGone)) kit.view.select([...selection].filter((id) => !isGone(id)));
}
