/** The sign-off record: who decided what, in which role, with which words. Nothing in it is ever changed. */
import type { ReviewDecision, ReviewDetail } from "@/lib/contract/reviews";
import { ROLE_SUMMARIES } from "@/app/_components/role-words";
import { relativeTime } from "../../../../../(shell)/_components/relative-time";

const DECIDED: Readonly<Record<ReviewDecision["decision"], string>> = { approved: "approved", "changes-requested": "asked for changes" };

export function SignOffRecord({ review, now }: { review: ReviewDetail; now: number }) {
  return (
    <ol className="flex flex-col gap-3">
      <Entry line={`${review.requestedBy?.name ?? "Somebody"} sent v${review.number}`} at={review.createdAt} note={review.message} now={now} />
      {review.decisions.map(({ id, name, role, decision, note, at }) => (
        <Entry key={id} line={`${name}, ${ROLE_SUMMARIES[role].name.toLowerCase()}, ${DECIDED[decision]}`} at={at} note={note} now={now} />
      ))}
      {review.closedAt !== null && review.status !== "approved" && <Entry line={endOf(review)} at={review.closedAt} note={null} now={now} />}
    </ol>
  );
}

function endOf({ status }: ReviewDetail): string {
  switch (status) {
    case "withdrawn": return "The review was withdrawn";
    case "superseded": case "changes-requested": case "open": case "approved": return "Another version took its place";
  }
}

function Entry({ line, at, note, now }: { line: string; at: string; note: string | null; now: number }) {
  return (
    <li className="border-l-2 border-line-2 pl-2.5">
      <p className="wrap-anywhere">{line} <time dateTime={at} className="text-card text-ink-3">{relativeTime(Date.parse(at), now)}</time></p>
      {note !== null && <p className="mt-0.5 text-ink-2 whitespace-pre-wrap wrap-anywhere">{note}</p>}
    </li>
  );
}
