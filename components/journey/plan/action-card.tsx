/** One action of the plan as everybody reads it: what, what it closes, by what it is measured, who, until when. */
import Check from "lucide-react/icons/check";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DepartmentCode } from "@/components/ui/department-code";
import type { BoardDepartment } from "@/lib/contract/board";
import type { JourneyMetric } from "@/lib/contract/metrics";
import type { JourneyAction } from "@/lib/contract/plan";
import { EFFORT_WORDS, IMPACT_WORDS, STATUS_WORDS } from "@/lib/journey/gaps/plan-lines";
import type { Closing } from "./closing-words";
import { dueWords } from "./due";
import { MetricWay } from "./metric-way";

/** "No printer" within a sentence, but "QR code". */
const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

export function ActionCard({ action, closing, owner, department, metric, selected = false, onOpen, menu, children }: {
  action: JourneyAction;
  closing: Closing | null;
  owner?: { readonly name: string; readonly colour?: string | undefined } | undefined;
  department?: BoardDepartment | undefined;
  metric?: JourneyMetric | undefined;
  selected?: boolean;
  /** Absent: what can be opened of it is open. */
  onOpen?: ((id: string) => void) | undefined;
  /** Beside the owner. */
  menu?: ReactNode;
  /** Below: links to its cells. */
  children?: ReactNode;
}) {
  const { effort, impact, due, status } = action;
  return (
    <article aria-label={action.title} data-action={action.id} className={`rounded-md bg-raised px-3 pt-2 pb-2.5 max-md:pt-0.5 ${selected ? "shadow-[0_0_0_2px_var(--accent)]" : "shadow-1"}`}>
      <div className="flex items-start gap-2.5">
        <span aria-hidden className="mt-0.5 grid max-md:mt-3 size-5 flex-none place-items-center rounded-full bg-fill text-micro font-semibold tabular-nums">{action.number}</span>
        <div className="min-w-0 flex-1">
          <h3 className="text-ui font-semibold">
            {onOpen
              ? <button type="button" onClick={() => onOpen(action.id)} className="-mx-1 rounded-xs px-1 text-left wrap-anywhere hover:underline max-md:min-h-11">{action.title}</button>
              : <span className="wrap-anywhere">{action.title}</span>}
          </h3>
          {closing && (
            <p className="text-card text-ink-2 wrap-anywhere">
              Closes: {lowerFirst(closing.what)}
              {closing.words !== "" && (
                <span className={closing.state === "closed" ? "font-medium text-ok" : "font-medium text-ink"}>
                  {closing.state === "closed" && <Check size={12} aria-hidden className="ml-1 inline" />} {closing.words}
                </span>
              )}
            </p>
          )}
        </div>
        {menu}
        <div className="flex flex-none items-center max-md:h-11">
          {owner ? <Avatar name={owner.name} colour={owner.colour} size="sm" />
            : <span className="rounded-full border border-dashed border-line-3 px-2 py-0.5 text-micro text-ink-2">Nobody yet</span>}
        </div>
      </div>
      <div className="mt-1.5 grid grid-cols-[minmax(0,1fr)] gap-1.5 pl-7.5">
        {metric && <MetricWay metric={metric} />}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-card text-ink-2">
          {status !== "planned" && <b className="font-semibold text-ink">{STATUS_WORDS[status]}</b>}
          {effort && <span>Effort <b className="font-semibold text-ink">{EFFORT_WORDS[effort]}</b></span>}
          {impact && <span>Impact <b className="font-semibold text-ink">{IMPACT_WORDS[impact]}</b></span>}
          <span className="flex-1" />
          {department && <DepartmentCode code={department.code} colour={department.colour} name={department.name} />}
          {due !== null && <span className="tabular-nums"><span className="sr-only">Due </span>{dueWords(due)}</span>}
        </div>
        {children}
      </div>
    </article>
  );
}
