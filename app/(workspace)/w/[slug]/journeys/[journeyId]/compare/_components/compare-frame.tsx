"use client";
/** The bars around a comparison; without children, what it looks like before both maps are there. */
import ChevronLeft from "lucide-react/icons/chevron-left";
import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import type { BoardData } from "@/lib/contract/board";
import { mapHref } from "../../../../maps/[mapId]/_components/map-href";
import { ScopeBar } from "../../../../maps/[mapId]/_components/scope-bar";
import { TopBar } from "../../../../maps/[mapId]/_components/top-bar";
import { CompareSkeleton } from "./compare-skeleton";
import { FutureChoice } from "./future-choice";

const nothing = (): void => undefined;

export function CompareFrame({ data, people, children }: {
  data: BoardData;
  /** Save indicator and avatars, once the sessions run. */
  people?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="flex h-page flex-col">
      <TopBar data={data} comparing>{people}</TopBar>
      <PhoneBar data={data}>{people}</PhoneBar>
      <ScopeBar data={data} named={false} recovered={0} onRecovered={nothing}><FutureChoice data={data} /></ScopeBar>
      {children ?? <main className="relative min-h-0 flex-1"><CompareSkeleton /></main>}
    </div>
  );
}

function PhoneBar({ data, children }: { data: BoardData; children: ReactNode }) {
  return (
    <header className="flex min-h-14 flex-none items-center gap-2 border-b border-line bg-surface px-2 md:hidden">
      <PageLink href={mapHref(data, data.map.id)} aria-label={`Back to ${data.map.title}`} className="grid size-11 flex-none place-items-center rounded-sm">
        <ChevronLeft size={20} aria-hidden />
      </PageLink>
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-body font-semibold">{data.journey.title}</h1>
        <p className="truncate text-card text-ink-2">Today and {data.map.title}</p>
      </div>
      <FutureChoice data={data} bare />
      {children}
    </header>
  );
}
