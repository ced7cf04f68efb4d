"use client";
/** The reviewer's side: what to know, who else reviews, what is open, and the decision. */
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { ConfirmDialog } from "@/app/_components/confirm-dialog";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { showToast } from "@/components/ui/toast";
import type { BoardData } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import type { ReviewDetail, ReviewHead } from "@/lib/contract/reviews";
import { relativeTime } from "../../../../../(shell)/_components/relative-time";
import { namesOf } from "../version-words";
import { DecisionForm } from "./decision-form";
import { OpenComments, openThreads } from "./open-comments";
import { ReviewChecks } from "./review-checks";
import { wholeThreads, type VersionComments } from "./review-comments";
import { changesOf, reviewHref, whyNotDecide } from "./review-words";
import { ReviewerList } from "./reviewer-list";
import { SignOffRecord } from "./sign-off-record";
import { WholeComments } from "./whole-comments";

export function ReviewPanel({ review, latest, data, comments, now, reviewed, path, onGo }: {
  review: ReviewDetail;
  /** The newest review of the map. */
  latest: ReviewHead | undefined;
  data: BoardData;
  comments: VersionComments;
  now: number;
  /** How many changes I have ticked off. */
  reviewed: number;
  path: string;
  /** Goes to a change of the list. */
  onGo: (changeId: string) => void;
}) {
  const changes = changesOf(review);
  const { number, status, closedAt, mine } = review;
  const open = openThreads(changes, comments.state.threads, wholeThreads(comments.state.threads, number));
  const why = whyNotDecide(review);
  const decides = closedAt === null && mine.decides;
  return (
    <aside aria-label="Your review" className="review-panel">
      <div className="review-panel-body">
        <h2 className="text-lead font-semibold">{mine.decides ? "Your review" : "Review"}</h2>
        <p className="mt-1 text-ink-2">{leadOf(review, now)}</p>
        {closedAt !== null && latest && latest.id !== review.id && (
          <p className="mt-1"><PageLink href={reviewHref(data, latest.id)} className="rounded-xs font-medium text-accent-ink hover:underline">Review of v{latest.number}</PageLink></p>
        )}
        {review.missing !== null && <p className="mt-1 text-card text-ink-2">{review.missing}</p>}
        {review.reading.checks.length > 0 && <Section title="Checks"><ReviewChecks checks={review.reading.checks} data={data} onGo={onGo} /></Section>}
        <Section title="Reviewers"><ReviewerList reviewers={review.reviewers} total={changes.length} data={data} now={now} /></Section>
        <Section title="Open comments"><OpenComments open={open} readers={comments.readers} onGo={onGo} /></Section>
        <Section title={`About v${number} as a whole`}><WholeComments number={number} comments={comments} now={new Date(now)} /></Section>
        <Section title="Record"><SignOffRecord review={review} now={now} /></Section>
        {mine.withdraws && <Withdraw number={number} path={path} />}
      </div>
      {(decides || why !== null) && (
        <div className="review-decision">
          {why !== null && <p className="mb-2.5 text-card text-ink-2">{why}</p>}
          {decides && <DecisionForm review={review} path={path} open={open.length} total={changes.length} reviewed={reviewed} />}
        </div>
      )}
      <span className="sr-only" role="status">{status === "approved" ? `v${number} is approved.` : ""}</span>
    </aside>
  );
}

function leadOf({ status, number, againstNumber, closedAt, decisions, requestedBy }: ReviewDetail, now: number): string {
  const stays = againstNumber === null ? "" : ` v${againstNumber} stays in the history.`;
  const when = closedAt === null ? "" : relativeTime(Date.parse(closedAt), now);
  const names = namesOf([...new Map(decisions.filter(({ decision }) => decision === "approved").map((one) => [one.userId, one])).values()]);
  switch (status) {
    case "open": return `Approving makes v${number} the approved one for everyone.${stays}`;
    case "changes-requested": return closedAt === null ? `v${number} was sent back to ${requestedBy?.name ?? "its authors"}.` : `v${number} was sent back, and another version was sent since.`;
    case "approved": return `v${number} is approved, ${when}, by ${names}.${stays}`;
    case "superseded": return decisions.some(({ decision }) => decision === "approved") ? `v${number} was approved by ${names}. Another version took its place.` : `Another version was sent ${when}, before v${number} was decided.`;
    case "withdrawn": return `The review of v${number} was withdrawn ${when}.`;
  }
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-4 border-t border-line pt-4">
      <h3 className="mb-2.5 text-card font-semibold text-ink-2">{title}</h3>
      {children}
    </section>
  );
}

function Withdraw({ number, path }: { number: number; path: string }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  return (
    <div className="mt-4 border-t border-line pt-4">
      <Button variant="quiet" className="-ml-2.5" onClick={() => setAsking(true)}>Withdraw this review</Button>
      {asking && (
        <ConfirmDialog
          title={`Withdraw the review of v${number}?`} verb="Withdraw" onClose={() => setAsking(false)}
          description="Nobody can decide it any more. The version, comments and what was decided so far are kept, and it can be sent again."
          onConfirm={async () => {
            await apiFetch("POST", `${path}/withdraw`, {});
            showToast(`Review of v${number} withdrawn`);
            setAsking(false);
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
