/** The small line under a card's words: severity, evidence, votes, assumption, and who wrote it. */
import CircleDot from "lucide-react/icons/circle-dot";
import { DepartmentCode } from "@/components/ui/department-code";
import type { Severity } from "@/lib/journey/model";
import { bylineOf, type CardDetails } from "./card-view";

const LEVEL: Readonly<Record<Severity, number>> = { low: 1, medium: 2, high: 3 };

export function SeverityBars({ level }: { level: Severity }) {
  return (
    <span className="map-severity" data-level={level} role="img" aria-label={`Severity ${LEVEL[level]} of 3`}>
      <i /><i /><i />
    </span>
  );
}

export function CardMarks({ details, byline }: { details: CardDetails; byline: boolean }) {
  const { card, evidence, assumed, department } = details;
  const votes = card.votes?.total;
  // An assumption alone takes no line: its dashes say so.
  if (!card.severity && evidence === 0 && votes === undefined && card.type !== "question" && !byline) return null;
  return (
    <span className="map-card-meta" data-line={byline ? undefined : ""}>
      {card.severity && <span><SeverityBars level={card.severity} /></span>}
      {evidence > 0 && <span title="Evidence" className="map-evidence">{evidence}</span>}
      {votes !== undefined && (
        <span title="Votes"><CircleDot size={11} aria-hidden />{votes} {votes === 1 ? "vote" : "votes"}</span>
      )}
      {assumed && <span title="Nothing backs it yet">Assumption</span>}
      {card.type === "question" && (
        <span><i className="map-outcome" data-outcome={card.answered ? "won" : "open"} aria-hidden />{card.answered ? "Answered" : "Open"}</span>
      )}
      {byline && (
        <span className="map-card-by">
          {department && <DepartmentCode code={department.code} colour={department.colour} name={department.name} />}
          {bylineOf(details)}
        </span>
      )}
    </span>
  );
}
