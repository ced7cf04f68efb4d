"use client";
/** Who the journey is about, where it begins and ends; right: tools for the whole map, and what waits in Recovered. */
import ArchiveRestore from "lucide-react/icons/archive-restore";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import type { BoardData } from "@/lib/contract/board";
import { STATUS_WORDS } from "./future-words";

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function ScopeBar({ data, named = true, recovered, onRecovered, onFuture, children }: {
  data: BoardData;
  /** Whether the name of a future map stands here. */
  named?: boolean;
  /** Opens what the future is about; absent while the session has not begun. */
  onFuture?: () => void;
  recovered: number;
  onRecovered: () => void;
  /** The tools, once they are loaded. */
  children?: ReactNode;
}) {
  const { persona, scenario, scope } = data.journey;
  return (
    <section aria-label="Scope of the journey" data-region="scope" className="group/scope @container flex h-(--scope-h) flex-none items-center gap-3.5 overflow-hidden border-b border-line bg-surface px-3.5 text-card max-md:hidden">
      {persona && (
        <span className="inline-flex h-7.5 min-w-0 flex-none items-center gap-[7px] rounded-full bg-canvas pr-2.5 pl-[3px] shadow-[inset_0_0_0_1px_var(--line)] @max-[60rem]:group-has-data-legend/scope:hidden">
          <Avatar name={persona.name} size="sm" decorative />
          <span className="truncate"><b className="font-semibold">{persona.name}</b>{persona.tagline && <span className="text-ink-2 @max-[40rem]:hidden"> {lowerFirst(persona.tagline)}</span>}</span>
        </span>
      )}
      <dl className="flex min-w-0 items-center gap-3.5 @max-[64rem]:hidden @max-[104rem]:group-has-data-legend/scope:hidden">
        {scenario && <Term name="Scenario">{scenario}</Term>}
        {scenario && (scope.start || scope.end) && <span aria-hidden className="h-4.5 w-px flex-none bg-line-2" />}
        {scope.start && <Term name="From">{lowerFirst(scope.start)}</Term>}
        {scope.end && <Term name={scope.start ? "to" : "To"} close={Boolean(scope.start)}>{lowerFirst(scope.end)}</Term>}
      </dl>
      <span className="flex-1" />
      {named && data.map.state === "future" && (
        <button type="button" onClick={onFuture} aria-haspopup="dialog" title={data.map.hypothesis} className="flex min-w-0 items-center gap-2 rounded-sm px-1 py-0.5 text-ink-2 hover:bg-hover hover:text-ink">
          {data.map.status && <Badge tone="line">{STATUS_WORDS[data.map.status]}</Badge>}<span className="truncate">{data.map.title}</span>
        </button>
      )}
      {children}
      {recovered > 0 && (
        <button type="button" className={buttonClass("secondary", "sm")} onClick={onRecovered}>
          <ArchiveRestore size={14} aria-hidden />Recovered <span className="tabular-nums text-ink-3">{recovered}</span>
        </button>
      )}
    </section>
  );
}

function Term({ name, close = false, children }: { name: string; close?: boolean; children: ReactNode }) {
  return (
    <div className={`flex min-w-0 gap-1.5 ${close ? "-ml-2" : ""}`}>
      <dt className="whitespace-nowrap text-ink-3">{name}</dt>
      <dd className="truncate text-ink">{children}</dd>
    </div>
  );
}
