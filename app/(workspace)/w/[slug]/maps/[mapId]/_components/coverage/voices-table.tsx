"use client";
/** Stage by department: how many notes each has written. Tint by √count per row; none is dashed and says so. */
import { DepartmentCode } from "@/components/ui/department-code";
import { useBoardKit } from "../board-kit";
import { visit } from "../go-to";
import type { MapCoverage } from "./coverage-of";

/** Share of ink in the background of the fullest cell of a row. */
const DARKEST = 24;

export function VoicesTable({ coverage, titles }: { coverage: MapCoverage; titles: ReadonlyMap<string, string> }) {
  const kit = useBoardKit();
  const { departments } = kit.data;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0.5 text-card">
        <thead>
          <tr>
            <th scope="col" className="sr-only">Stage</th>
            {departments.map(({ id, code, colour, name }) => (
              <th key={id} scope="col" className="pb-1 font-normal"><DepartmentCode code={code} colour={colour} name={name} /></th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.stages.map(({ stageId, voices }) => {
            const most = Math.max(1, ...voices.values());
            return (
              <tr key={stageId}>
                <th scope="row" className="max-w-26 pr-1 text-left font-normal">
                  <button type="button" className="block min-h-6 w-full truncate rounded-xs text-left touch-target hover:underline" title={titles.get(stageId)} onClick={() => visit(kit, { kind: "stage", stageId })}>
                    {titles.get(stageId)}
                  </button>
                </th>
                {departments.map(({ id }) => <Count key={id} count={voices.get(id) ?? 0} most={most} />)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Count({ count, most }: { count: number; most: number }) {
  if (count === 0) return <td className="min-w-8 rounded-xs border border-dashed border-line-3 text-center text-micro text-ink-3">none</td>;
  const share = Math.round(DARKEST * Math.sqrt(count / most));
  return (
    <td className="min-w-8 rounded-xs border border-transparent text-center font-medium tabular-nums" style={{ background: `color-mix(in oklab, var(--ink) ${share}%, var(--surface))` }}>
      {count}
    </td>
  );
}
