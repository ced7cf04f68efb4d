"use client";
/** A row of the comparison with what one can do about it. */
import { DiffRowView } from "@/components/journey/compare/diff-row";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import type { Direction } from "@/lib/journey/diff/bring/bringing";
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import { useCompareKit } from "./compare-kit";
import { GapLinks } from "./gap-links";
import { RowMenu } from "./row-menu";
import type { useGrouping } from "./use-grouping";

export function ChangeRow({ row, current, grouping, onGap, onBring }: {
  row: DiffRow;
  current: boolean;
  grouping: ReturnType<typeof useGrouping>;
  onGap: (gapId: string) => void;
  onBring: (row: DiffRow, direction: Direction) => void;
}) {
  const kit = useCompareKit();
  const canWrite = [useReadable(kit.current.access), useReadable(kit.future.access)].every((access) => access.canWrite);
  if (row.mark === "kept") return <DiffRowView row={row} current={current} />;
  const { rowGaps, ticked, tick, setMaking, addTo, takeOut } = grouping;
  const gaps = rowGaps.of.get(row.id) ?? [];
  const words = row.after ?? row.before ?? row.label;
  return (
    <DiffRowView
      row={row} current={current}
      lead={kit.canPlan && (
        <label className="diff-tick"><input type="checkbox" checked={ticked.has(row.id)} onChange={(event) => tick(row.id, event.target.checked)} aria-label={`Tick ${row.label}: ${words}`} className="size-3.5 accent-accent" /></label>
      )}
      aside={(
        <span className="flex flex-none items-center gap-1.5">
          <GapLinks gaps={gaps} onGap={onGap} />
          <RowMenu
            row={row} gaps={gaps} allGaps={kit.plan.gaps} onNewGap={kit.canPlan ? () => setMaking([row]) : undefined}
            onAddTo={(gapId) => addTo(gapId, [row])} onTakeOut={(gap) => takeOut(gap, row)} onBring={canWrite ? (direction) => onBring(row, direction) : undefined}
          />
        </span>
      )}
    />
  );
}
