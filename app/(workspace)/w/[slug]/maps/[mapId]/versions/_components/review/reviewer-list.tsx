/** Who was asked, how far they have come, and what they said. */
import Check from "lucide-react/icons/check";
import CornerUpLeft from "lucide-react/icons/corner-up-left";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { BoardData } from "@/lib/contract/board";
import type { Reviewer } from "@/lib/contract/reviews";
import { relativeTime } from "../../../../../(shell)/_components/relative-time";

export function ReviewerList({ reviewers, total, data, now }: { reviewers: readonly Reviewer[]; total: number; data: BoardData; now: number }) {
  return (
    <ul className="flex flex-col gap-2">
      {reviewers.map((reviewer) => {
        const person = data.people.find(({ id }) => id === reviewer.id);
        const department = data.departments.find(({ id }) => id === person?.departmentIds[0]);
        return (
          <li key={reviewer.id} className="flex items-center gap-2">
            <Avatar name={reviewer.name} colour={department?.colour} size="sm" decorative />
            <span className="min-w-0 flex-1 truncate">{reviewer.id === data.me.id ? "You" : reviewer.name}</span>
            <State reviewer={reviewer} total={total} now={now} />
          </li>
        );
      })}
    </ul>
  );
}

function State({ reviewer: { decision, mayDecide, viewedAt, reviewed }, total, now }: { reviewer: Reviewer; total: number; now: number }) {
  if (decision === "approved") return <Badge tone="ok"><Check size={11} strokeWidth={3} aria-hidden />Approved</Badge>;
  if (decision === "changes-requested") return <Badge tone="warn"><CornerUpLeft size={11} aria-hidden />Asks for changes</Badge>;
  if (!mayDecide) return <span className="text-card text-ink-3">Has no access any more</span>;
  if (reviewed > 0) return <span className="text-card text-ink-2 tabular-nums">{reviewed} of {total} reviewed</span>;
  return <span className="text-card text-ink-2">{viewedAt === null ? "Not decided" : `Viewed ${relativeTime(Date.parse(viewedAt), now)}`}</span>;
}
