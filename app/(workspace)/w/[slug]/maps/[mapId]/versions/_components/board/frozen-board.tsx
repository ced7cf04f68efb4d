"use client";
/** The board around a map that never changes. */
import History from "lucide-react/icons/history";
import { useEffect, useMemo, useState } from "react";
import { ChannelSigns } from "@/components/journey/channel-signs";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { PageLink } from "@/components/ui/page-link";
import { createFrozenSession } from "@/lib/collaboration/client/frozen-session";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { BoardData } from "@/lib/contract/board";
import type { FileMap } from "@/lib/journey/export/file-types";
import { frozenModel } from "@/lib/journey/export/frozen-model";
import { Announcer, createAnnouncements } from "../../../_components/announcer";
import BoardDialogs from "../../../_components/board-dialogs";
import { BoardKitContext, useBoardKit } from "../../../_components/board-kit";
import BoardMenu from "../../../_components/board-menu";
import { BoardPanels } from "../../../_components/board-panels";
import { createBoardCore, createBoardKit } from "../../../_components/create-board-kit";
import { mapHref } from "../../../_components/map-href";
import { useWindowKeys } from "../../../_components/use-window-keys";
import FindBar from "../../../_components/wayfinding/find-bar";
import Wayfinding from "../../../_components/wayfinding/wayfinding";
import { WideMap } from "../../../_components/wide-map";
import ZoomControl from "../../../_components/zoom-control";
import "@/components/journey/card.css";
import "../../../_components/board.css";
import { FrozenBar } from "./frozen-bar";
import { dataThen } from "./frozen-data";
import { useFrozenDifferences } from "./use-frozen-differences";

interface FrozenBoardProps {
  readonly data: BoardData;
  readonly map: FileMap;
  readonly number: number;
  readonly when?: string;
  readonly against: { readonly number: number; readonly map: FileMap } | null;
  readonly onOpenThing?: (cardId: string) => void;
}

export default function FrozenBoard({ data, map, number, when, against, onOpenThing }: FrozenBoardProps) {
  const [messages] = useState(createAnnouncements);
  const [then] = useState(() => dataThen(data, map));
  const core = useMemo(() => createBoardCore(createFrozenSession(frozenModel(map)), then, messages.say, true), [map, then, messages]);
  const kit = useMemo(() => createBoardKit(core, then), [core, then]);
  useWindowKeys(kit);
  useFrozenDifferences(kit, against);
  useEffect(() => {
    if (!onOpenThing) return undefined;
    return kit.view.subscribe(() => {
      const [only, second] = kit.view.get().selection;
      if (only !== undefined && second === undefined) onOpenThing(only);
    });
  }, [kit, onOpenThing]);
  const empty = core.session.map.get().stages.length === 0;
  return (
    <BoardKitContext value={kit}>
      <ChannelSigns />
      <section className="version-board" aria-label={`${then.map.title} as it was in v${number}`}>
        <Banner
          icon={<History size={16} aria-hidden />} className="flex-none"
          action={<PageLink href={mapHref(data, data.map.id)} className={buttonClass("secondary", "sm")}>Back to now</PageLink>}
        >You’re looking at <b className="font-semibold">v{number}</b>{when === undefined ? "" : `, ${when}`}. It can’t be edited.</Banner>
        {empty ? <p className="py-8 text-center text-ink-2">The map was empty then.</p> : (
          <>
            <FrozenBar against={against?.number ?? null} />
            <div className="relative flex min-h-0 flex-1 overflow-hidden rounded-md border border-line">
              <div className="map-main relative min-w-0 flex-1" data-region="map">
                <WideMap />
                <ZoomControl />
                <FindHost />
                <Wayfinding />
              </div>
              <BoardPanels />
            </div>
          </>
        )}
      </section>
      <BoardDialogs />
      <BoardMenu />
      <Announcer messages={messages} />
    </BoardKitContext>
  );
}

function FindHost() {
  const kit = useBoardKit();
  const open = useReadableSelector(kit.view, (view) => view.find !== null);
  return open ? <FindBar /> : null;
}
