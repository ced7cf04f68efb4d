/** The first line of a note: department, author, time. */
import { DepartmentCode } from "@/components/ui/department-code";
import { bylineOf, type CardDetails } from "./card-view";

export function CardHead({ details }: { details: CardDetails }) {
  const { department, time, card } = details;
  return (
    <span className="map-card-head">
      {department && <DepartmentCode code={department.code} colour={department.colour} name={department.name} />}
      <span className="map-card-author truncate">{bylineOf(details)}</span>
      {time !== "" && <time dateTime={card.createdAt}>{time}</time>}
    </span>
  );
}
