"use client";
/** The frame of a map before its session has begun: the bars and the skeleton. */
import { BoardSkeleton } from "@/components/journey/board-skeleton";
import type { BoardData } from "@/lib/contract/board";
import "@/components/journey/card.css";
import "./board.css";
import { ScopeBar } from "./scope-bar";
import { TopBar } from "./top-bar";

const nothing = (): void => undefined;

export function BoardFrame({ data }: { data: BoardData }) {
  return (
    <div className="flex h-page flex-col">
      <TopBar data={data} />
      <ScopeBar data={data} recovered={0} onRecovered={nothing} />
      <main className="relative min-h-0 flex-1"><BoardSkeleton /></main>
    </div>
  );
}
