/** One action beside the comparison: whose it is, what it closes, by what it is measured. */
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { DepartmentCode } from "@/components/ui/department-code";
import type { BoardDepartment } from "@/lib/contract/board";
import type { JourneyMetric } from "@/lib/contract/metrics";
import type { JourneyAction } from "@/lib/contract/plan";
import { formatMetricValue } from "../../metric-value";
import { dueWords, gapNumbers, type PlanEntry } from "./plan-entries";

const EFFORT_WORDS = { small: "S", medium: "M", large: "L" } as const;
const IMPACT_WORDS = { low: "Low", medium: "Medium", high: "High" } as const;
const STATUS_WORDS = { planned: null, started: "Started", done: "Done", dropped: "Dropped" } as const;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function ActionCard({ entry, action, owner, department, metric, closed, chosen, onShow }: {
  entry: PlanEntry;
  action: JourneyAction;
  owner: { readonly name: string; readonly colour?: string | undefined } | null;
  department: BoardDepartment | null;
  metric: JourneyMetric | null;
  /** How many of its gaps today has caught up with. */
  closed: number;
  chosen: boolean;
  /** Leads to the first of its changes. */
  onShow: () => void;
}) {
  const status = STATUS_WORDS[action.status];
  const weighed = action.effort ?? action.impact ?? action.due ?? department;
  return (
    <li id={`plan-${entry.key}`} data-chosen={chosen || undefined} className="rounded-md bg-raised px-[11px] pt-2 pb-[9px] shadow-1 data-chosen:shadow-[0_0_0_2px_var(--accent)] forced-colors:border">
      <div className="flex items-start gap-2.5">
        <GapNumber entry={entry} />
        <div className="min-w-0 flex-1">
          <h3 className="text-ui font-semibold">
            <button type="button" className="rounded-xs text-left hover:underline max-md:min-h-11" onClick={onShow} aria-label={`${action.title}, show its changes`}>{action.title}</button>
          </h3>
          {action.closes && <p className="text-card text-ink-2">Closes: {lowerFirst(action.closes)}</p>}
        </div>
        {owner ? <Avatar name={owner.name} colour={owner.colour} size="sm" /> : <span className="text-micro text-ink-3">Not owned yet</span>}
      </div>
      <div className="mt-1 flex flex-col gap-1 pl-[30px]">
        {metric && (
          <p className="text-card text-ink-2 tabular-nums">
            {metric.name} {metric.baseline && formatMetricValue(metric, metric.baseline.value)}
            {metric.target && <> → <b className="font-semibold text-ink">{formatMetricValue(metric, metric.target.value)}</b></>}
          </p>
        )}
        {weighed && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-micro text-ink-3">
            {action.effort && <span>Effort <b className="font-semibold text-ink">{EFFORT_WORDS[action.effort]}</b></span>}
            {action.impact && <span>Impact <b className="font-semibold text-ink">{IMPACT_WORDS[action.impact]}</b></span>}
            <span className="flex-1" />
            {department && <DepartmentCode code={department.code} colour={department.colour} name={department.name} />}
            {action.due && <span>{dueWords(action.due)}</span>}
          </p>
        )}
        {(status !== null || closed > 0) && (
          <p className="flex flex-wrap gap-1.5">
            {status !== null && <Badge tone={action.status === "done" ? "ok" : "line"}>{status}</Badge>}
            {closed > 0 && <Badge tone="ok">{closed === entry.gaps.length ? "Closed: today has caught up" : `${closed} of ${entry.gaps.length} gaps closed`}</Badge>}
          </p>
        )}
      </div>
    </li>
  );
}

export function GapNumber({ entry }: { entry: PlanEntry }) {
  return (
    <span className="grid h-5 min-w-5 flex-none place-items-center rounded-full bg-fill px-1 text-micro font-semibold tabular-nums">
      <span className="sr-only">{entry.gaps.length === 1 ? "Gap " : "Gaps "}</span>{gapNumbers(entry)}
    </span>
  );
}
