"use client";
/** A version on the board itself, to read: with zoom, finding, filter and details; and what differs from another one. */
import { BoardSkeleton } from "@/components/journey/board-skeleton";
import { FormProblem } from "@/app/_components/form-problem";
import type { BoardData } from "@/lib/contract/board";
import type { FileMap } from "@/lib/journey/export/file-types";
import { lazyFrozenBoard } from "./lazy-frozen-board";
import { useFrozenMap } from "./use-frozen-map";

const FrozenBoard = lazyFrozenBoard(() => import("./frozen-board"));

export interface VersionBoardProps {
  readonly data: BoardData;
  readonly versionNumber: number;
  /** The version whose differences show; null: none. */
  readonly againstNumber: number | null;
  /** "3 Oct": when the version was made. */
  readonly when?: string;
  /** What the page has of the version already. */
  readonly map?: FileMap | null;
  /** A card was selected: its id. */
  readonly onOpenThing?: (cardId: string) => void;
}

/** Fills the height of what it stands in. */
export function VersionBoard({ data, versionNumber, againstNumber, when, map = null, onOpenThing }: VersionBoardProps) {
  const shown = useFrozenMap(data.map.id, versionNumber, map);
  const against = useFrozenMap(data.map.id, againstNumber);
  const problem = shown.problem ?? against.problem;
  if (problem !== undefined) return <FormProblem message={problem} />;
  if (!shown.map || (againstNumber !== null && !against.map)) return <div className="version-board"><BoardSkeleton /></div>;
  return (
    <FrozenBoard
      key={versionNumber} data={data} map={shown.map} number={versionNumber} {...(when !== undefined && { when })} {...(onOpenThing && { onOpenThing })}
      against={againstNumber === null || !against.map ? null : { number: againstNumber, map: against.map }}
    />
  );
}
