"use client";
/** All actions as a table that sorts; on phones as cards in the same order. */
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { useState } from "react";
import { dueWords } from "@/components/journey/plan/due";
import { MetricWay } from "@/components/journey/plan/metric-way";
import { Avatar } from "@/components/ui/avatar";
import { DepartmentCode } from "@/components/ui/department-code";
import { Select } from "@/components/ui/select";
import type { JourneyAction } from "@/lib/contract/plan";
import { EFFORT_WORDS, IMPACT_WORDS, STATUS_WORDS } from "@/lib/journey/gaps/plan-lines";
import { PlanCard } from "./plan-card";
import { personOf, usePlanKit } from "./plan-kit";
import { SORTS, sortedBy, type SortKey, type Sorting } from "./sort-actions";

export function ActionTable() {
  const { data, actions } = usePlanKit();
  const [sorting, setSorting] = useState<Sorting>({ by: "number", down: false });
  const names = {
    person: (id: string | null) => personOf(data, id)?.name, department: (id: string | null) => data.departments.find((one) => one.id === id)?.name,
    metric: (id: string | null) => data.metrics.find((one) => one.id === id)?.name,
  };
  const sorted = sortedBy(actions, sorting, names);
  const sort = (by: SortKey) => setSorting({ by, down: sorting.by === by && !sorting.down });
  return (
    <>
      <div className="mt-3 md:hidden">
        <h2 className="sr-only">Actions</h2>
        <Select label="Sort by" value={sorting.by} options={SORTS.map(({ key, label }) => ({ value: key, label: `By ${label.toLowerCase()}` }))} onChange={(by) => setSorting({ by, down: false })} />
        <ul className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-2">{sorted.map((action) => <li key={action.id}><PlanCard action={action} /></li>)}</ul>
      </div>
      <div className="mt-3 overflow-x-auto rounded-lg bg-surface shadow-1 max-md:hidden" role="region" aria-label="Actions" tabIndex={0}>
        <table className="w-full border-collapse">
          <caption className="sr-only">Actions of {data.journey.title}</caption>
          <thead>
            <tr className="border-b border-line text-left text-micro text-ink-2">
              {SORTS.map(({ key, label }) => (
                <th key={key} scope="col" aria-sort={sorting.by !== key ? "none" : sorting.down ? "descending" : "ascending"} className="h-8.5 px-1.5 font-semibold">
                  <button type="button" onClick={() => sort(key)} className="inline-flex min-h-6 items-center gap-1 rounded-xs px-1.5 hover:bg-hover hover:text-ink">
                    {label}
                    {sorting.by === key && (sorting.down ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{sorted.map((action) => <Row key={action.id} action={action} />)}</tbody>
        </table>
      </div>
    </>
  );
}

function Row({ action }: { action: JourneyAction }) {
  const { data, open, selectedId } = usePlanKit();
  const owner = personOf(data, action.ownerId);
  const department = data.departments.find(({ id }) => id === action.departmentId);
  const metric = data.metrics.find(({ id }) => id === action.metricId);
  return (
    <tr className={`border-b border-line last:border-0 [&>td]:px-3 [&>td]:py-2 ${action.id === selectedId ? "bg-accent-soft" : ""}`}>
      <td className="tabular-nums">{action.number}</td>
      <td className="min-w-44"><button type="button" onClick={() => open(action.id)} className="min-h-6 rounded-xs text-left font-medium wrap-anywhere hover:underline">{action.title}</button></td>
      <td>{STATUS_WORDS[action.status]}</td>
      <td>{owner ? <span className="flex items-center gap-2"><Avatar name={owner.name} colour={owner.colour} size="sm" decorative />{owner.name}</span> : <span className="text-ink-2">Nobody yet</span>}</td>
      <td>{department && <DepartmentCode code={department.code} colour={department.colour} name={department.name} />}</td>
      <td className="whitespace-nowrap tabular-nums">{action.due !== null && dueWords(action.due)}</td>
      <td>{action.effort && EFFORT_WORDS[action.effort]}</td>
      <td>{action.impact && IMPACT_WORDS[action.impact]}</td>
      <td>{metric && <MetricWay metric={metric} />}</td>
    </tr>
  );
}
