"use client";
/** The board around a running session. */
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { ChannelSigns } from "@/components/journey/channel-signs";
import { useMapSession } from "@/lib/collaboration/client/map-session-context";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { BoardData } from "@/lib/contract/board";
import { Announcer, createAnnouncements } from "./announcer";
import { BoardBanners } from "./board-banners";
import { BoardKitContext, useBoardKit } from "./board-kit";
import { BoardPanels } from "./board-panels";
import { BoardPeople } from "./board-people";
import { ClosedHost } from "./closed-host";
import { createBoardCore, createBoardKit } from "./create-board-kit";
import { Dock } from "./dock";
import { lazyOpening, lazyPart } from "./lazy-part";
import { MapArea } from "./map-area";
import { ScopeBar } from "./scope-bar";
import { TopBar } from "./top-bar";
import { useBoardWatch } from "./use-board-watch";
import { useIsPhone } from "./use-is-phone";
import { useOfflinePage } from "./use-offline-page";
import { useRested } from "./use-rested";
import { useWindowKeys } from "./use-window-keys";
import "./board.css";

const BoardDialogs = lazyOpening(() => import("./board-dialogs"));
const BoardMenu = lazyOpening(() => import("./board-menu"));
const FindBar = lazyOpening(() => import("./wayfinding/find-bar"), { field: true });
const Wayfinding = lazyPart(() => import("./wayfinding/wayfinding"));
const CommentsButton = lazyPart(() => import("./comments/comments-button"));
const NewsBell = lazyPart(() => import("./news-bell"));
const SeenByLink = lazyPart(() => import("@/app/_components/news/seen-by-link"));
const ZoomControl = lazyPart(() => import("./zoom-control"));
const ScopeTools = lazyPart(() => import("./scope-tools"));
const CommentsWatch = lazyPart(() => import("./comments/comments-watch"));
const PhoneBoard = lazyPart(() => import("./phone/phone-board"));

export function LiveBoard({ data }: { data: BoardData }) {
  const session = useMapSession();
  const router = useRouter();
  const [messages] = useState(createAnnouncements);
  const [firstData] = useState(data);
  const core = useMemo(() => createBoardCore(session, firstData, messages.say), [session, firstData, messages]);
  const kit = useMemo(() => createBoardKit(core, data), [core, data]);
  useWindowKeys(kit);
  useBoardWatch(kit);
  // Names, departments, maps or metrics changed: the page reads them again, the session stays.
  useEffect(() => session.onNotice(({ type }) => (type === "workspace-changed" || type === "journey-changed") && router.refresh()), [session, router]);
  const isPhone = useIsPhone();
  const rested = useRested();
  return (
    <BoardKitContext value={kit}>
      <ChannelSigns />
      <OfflinePage />
      {isPhone ? <PhoneBoardAndPanel /> : <WideBoard />}
      <DialogHost />
      <MenuHost />
      <Announcer messages={messages} />
      <CommentsHost />
      {rested && <SeenByLink workspaceId={data.workspace.id} />}
    </BoardKitContext>
  );
}

/** By itself: it looks at the save status, which changes with every letter, and the board must not be drawn anew for it. */
function OfflinePage() {
  useOfflinePage(useBoardKit());
  return null;
}

function WideBoard() {
  const kit = useBoardKit();
  const canEdit = useReadable(kit.canEdit);
  const { canWrite } = useReadable(kit.session.access);
  const recovered = useReadableSelector(kit.session.map, (map) => map.recovered.length + map.recoveredMoments.length);
  const rested = useRested();
  const handleMaps = (anchor: HTMLElement, only?: "future") =>
    kit.view.update({ menu: { target: { kind: "maps", ...(only ? { only } : {}) }, anchor } });
  const handleShare = () => kit.view.update({ dialog: { kind: "share" } });
  const handleNewFuture = () => kit.view.update({ dialog: { kind: "new-future" } });
  return (
    <div className="flex h-page flex-col">
      <TopBar data={kit.data} onMaps={handleMaps} onShare={handleShare} {...(canWrite ? { onNewFuture: handleNewFuture } : {})}>
        <BoardPeople />
        <span className="size-7.5 flex-none">{rested && <CommentsButton />}</span>
        <span className="size-7.5 flex-none">{rested && <NewsBell />}</span>
      </TopBar>
      <ScopeBar data={kit.data} recovered={recovered} onRecovered={() => kit.view.update({ dialog: { kind: "recovered" } })} onFuture={() => kit.view.update({ dialog: { kind: "future" } })}>
        {rested && <ScopeTools />}
      </ScopeBar>
      <BoardBanners />
      <div className="relative flex min-h-0 flex-1">
        <main className="map-main relative min-w-0 flex-1" data-region="map">
          <MapArea />
          {canEdit && <Dock />}
          {rested && <ZoomControl />}
          <FindHost />
          <ClosedHost />
          <WayfindingHost />
        </main>
        <BoardPanels />
      </div>
    </div>
  );
}

function FindHost() {
  const kit = useBoardKit();
  const open = useReadableSelector(kit.view, (view) => view.find !== null);
  return open ? <FindBar /> : null;
}

/** Something is selected, looked for, followed or linked to: it comes then, or once the page rests. */
function WayfindingHost() {
  const kit = useBoardKit();
  const rested = useRested();
  const wanted = useReadableSelector(kit.view, ({ selection, editing, find, following, differences }) =>
    (selection.size > 0 && !editing) || find !== null || following !== null || differences !== null);
  const [used, setUsed] = useState(() => window.location.search.length > 1);
  if ((rested || wanted) && !used) setUsed(true);
  return used ? <Wayfinding /> : null;
}

/** Marks on the map, and links to comments: once the page rests, or at once when a link leads to one. */
function CommentsHost() {
  const rested = useRested();
  const [linked] = useState(() => window.location.hash.startsWith("#comment="));
  return rested || linked ? <CommentsWatch /> : null;
}

/** On a phone a panel covers the board, which rests behind it. */
function PhoneBoardAndPanel() {
  const kit = useBoardKit();
  const covered = useReadableSelector(kit.view, (view) => view.panel !== null);
  return (
    <>
      <div inert={covered}><PhoneBoard /><WayfindingHost /></div>
      <BoardPanels />
    </>
  );
}

/** What can open is known only from the first opening on: nobody waits for it before. */
function DialogHost() {
  const kit = useBoardKit();
  const open = useReadableSelector(kit.view, (view) => view.dialog !== null);
  return open ? <BoardDialogs /> : null;
}

/** Mounted with the first opening and kept, so that the menu can close in peace. */
function MenuHost() {
  const kit = useBoardKit();
  const open = useReadableSelector(kit.view, (view) => view.menu !== null);
  const [used, setUsed] = useState(false);
  if (open && !used) setUsed(true);
  return used ? <BoardMenu /> : null;
}
