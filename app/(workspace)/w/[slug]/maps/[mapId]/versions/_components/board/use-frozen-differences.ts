"use client";
/** Shows on the board of a version what differs from another one, as on a future against today. */
import { useEffect } from "react";
import { createNames } from "@/lib/journey/diff/name-directory";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import type { FileMap } from "@/lib/journey/export/file-types";
import { frozenModel } from "@/lib/journey/export/frozen-model";
import type { BoardKit } from "../../../_components/board-kit";
import { differencesOf } from "../../../_components/differences/differences-of";
import { sayDifferences } from "../../../_components/differences/differences-words";
import { matchingOf } from "../../../_components/wayfinding/looks";

export function useFrozenDifferences(kit: BoardKit, against: { readonly number: number; readonly map: FileMap } | null): void {
  useEffect(() => {
    if (!against) return undefined;
    const { view, session, data } = kit;
    const before = frozenModel(against.map);
    const diff = diffMaps(before, session.map.get());
    const names = createNames(data);
    let filter = view.get().filter;
    const show = () => view.update({ differences: differencesOf(diff, names, matchingOf(filter, { data, session: { ...session, map: { ...session.map, get: () => before } } })) });
    show();
    kit.announce(sayDifferences(differencesOf(diff, names).counts, `v${against.number}`));
    const stop = view.subscribe(() => {
      if (view.get().filter === filter) return;
      filter = view.get().filter;
      show();
    });
    return () => {
      stop();
      view.update({ differences: null });
    };
  }, [kit, against]);
}
