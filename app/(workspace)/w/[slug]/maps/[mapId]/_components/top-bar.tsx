"use client";
/** The top bar of a map: where I am, current or future, whether it is saved, who else is here. */
import ChevronDown from "lucide-react/icons/chevron-down";
import History from "lucide-react/icons/history";
import UserPlus from "lucide-react/icons/user-plus";
import Users from "lucide-react/icons/users";
import type { ReactNode } from "react";
import { buttonClass, iconButtonClass } from "@/components/ui/button-class";
import { Logo } from "@/components/ui/logo";
import { PageLink } from "@/components/ui/page-link";
import type { BoardData } from "@/lib/contract/board";
import { can } from "@/lib/policy/can";
import { versionsHref } from "./map-href";
import { StateSwitch } from "./state-switch";

export function TopBar({ data, comparing = false, onMaps, onNewFuture, onShare, children }: {
  data: BoardData;
  /** The page shows `data.map` beside the current map. */
  comparing?: boolean;
  /** Opens the menu of maps; absent while the session has not begun. */
  onMaps?: (anchor: HTMLElement, only?: "future") => void;
  /** Absent: this person may not make maps. */
  onNewFuture?: () => void;
  /** Opens who can see this map; absent while the session has not begun. */
  onShare?: () => void;
  /** Save indicator and avatars, once the session runs. */
  children?: ReactNode;
}) {
  const { workspace, journey, me } = data;
  const invites = can(me, "invitations.change");
  return (
    <header data-region="top" className="@container flex h-(--topbar-h) flex-none items-center gap-2.5 border-b border-line bg-surface px-3 max-md:hidden">
      <PageLink href={`/w/${workspace.slug}`} aria-label="Throughline, all journeys" className="rounded-sm p-0.5">
        <Logo name={false} />
      </PageLink>
      <span className="h-4.5 w-px flex-none bg-line-2" />
      <nav aria-label="Breadcrumb" className="flex min-w-0 items-center gap-1.5 text-ink-3">
        <PageLink href={`/w/${workspace.slug}`} className="truncate rounded-xs hover:text-ink @max-[64rem]:hidden">{workspace.name}</PageLink>
        <span aria-hidden className="@max-[64rem]:hidden">/</span>
        <h1 className="flex min-w-0 font-semibold text-ink">
          {comparing ? <span className="truncate py-1">{journey.title}</span> : (
            <button
              type="button" aria-haspopup="menu" className="flex min-w-0 items-center gap-1.5 rounded-sm py-1 pr-1 pl-0.5 hover:bg-hover"
              aria-label={`${journey.title}, maps of this journey`} onClick={(event) => onMaps?.(event.currentTarget)}
            >
              <span className="truncate">{journey.title}</span><ChevronDown size={14} aria-hidden className="text-ink-3" />
            </button>
          )}
        </h1>
      </nav>
      <StateSwitch data={data} comparing={comparing} onMaps={onMaps} onNewFuture={onNewFuture} />
      <span className="flex-1" />
      {children}
      <span className="ml-1 h-4.5 w-px flex-none bg-line-2" />
      {comparing ? (
        <PageLink href={`/w/${workspace.slug}/members`} className={buttonClass("secondary")}>
          {invites ? <UserPlus size={15} aria-hidden /> : <Users size={15} aria-hidden />}
          <span className="@max-[64rem]:sr-only">{invites ? "Invite" : "Members"}</span>
        </PageLink>
      ) : (
        <>
          <PageLink href={versionsHref(data)} aria-label="Versions of this map" title="Versions of this map" className={iconButtonClass()}>
            <History size={16} strokeWidth={1.75} aria-hidden />
          </PageLink>
          <button type="button" aria-haspopup="dialog" className={buttonClass("primary")} onClick={onShare}>
            <UserPlus size={15} aria-hidden /><span className="@max-[64rem]:sr-only">Share</span>
          </button>
        </>
      )}
    </header>
  );
}
