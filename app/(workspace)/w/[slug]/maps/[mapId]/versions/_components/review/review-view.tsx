"use client";
/** A review: the changes in words on the left, the reviewer's side on the right; on a phone one below the other. */
import ChevronLeft from "lucide-react/icons/chevron-left";
import { useEffect, useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { MarkTile, MARK_WORDS } from "@/components/journey/compare/mark-tile";
import { PageLink } from "@/components/ui/page-link";
import { Segmented } from "@/components/ui/segmented";
import type { BoardData } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import type { ReviewDetail, ReviewHead } from "@/lib/contract/reviews";
import type { ReviewStage } from "@/lib/journey/review/types";
import type { CommentsStore } from "../../../../../../../_components/comments/comments-store";
import { versionsHref } from "../../../_components/map-href";
import { useIsPhone } from "../../../_components/use-is-phone";
import { VersionBoard } from "../board/version-board";
import { choiceHref, count, namesOf } from "../version-words";
import { ReviewChangeView } from "./review-change";
import { useVersionComments } from "./review-comments";
import { ReviewPanel } from "./review-panel";
import { changesOf, reviewHref } from "./review-words";
import { goToChange, useReviewKeys } from "./use-review-keys";
import { useTicks } from "./use-ticks";
import "./review.css";

export function ReviewView({ data, review, reviews, store, now }: {
  data: BoardData;
  review: ReviewDetail;
  /** Newest first. */
  reviews: readonly ReviewHead[];
  store: CommentsStore;
  now: number;
}) {
  const path = `/api/v1/maps/${data.map.id}/reviews/${review.id}`;
  const comments = useVersionComments(store, data, reviewHref(data, review.id));
  const ticks = useTicks(path, review.ticks);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [wanted, setView] = useState<"list" | "map">("list");
  const isPhone = useIsPhone();
  const view = isPhone ? "list" : wanted;
  /** A change to go to, once the list is there. */
  const [goal, setGoal] = useState<string | null>(null);
  useEffect(() => {
    if (goal === null || view !== "list") return;
    goToChange(goal);
    setGoal(null);
  }, [goal, view]);
  const handleGo = (id: string) => {
    setView("list");
    setGoal(id);
  };
  const changes = changesOf(review);
  const reviewed = changes.filter(({ tickKey }) => ticks.has(tickKey)).length;
  const asked = review.reviewers.find(({ id }) => id === data.me.id);
  const unseen = asked !== undefined && asked.viewedAt === null;
  useEffect(() => {
    // Whether it could be noted or not, the page is read the same.
    if (unseen) void apiFetch("POST", `${path}/views`, {}).catch(() => undefined);
  }, [unseen, path]);
  const { decides } = review.mine;
  useReviewKeys({
    ids: view === "list" ? changes.map(({ id }) => id) : [], currentId, onGo: goToChange,
    onTick: () => {
      const change = changes.find(({ id }) => id === currentId);
      if (change && decides) ticks.set(change.tickKey, !ticks.has(change.tickKey));
    },
  });
  const groups: readonly ReviewStage[] = [
    ...review.reading.stages, ...(review.reading.whole.length > 0 ? [{ id: "whole", title: "Whole map", gone: false, position: null, changes: review.reading.whole }] : []),
  ];
  const { counts } = review.reading;
  return (
    <>
      <main className="versions-main review-main" data-view={view}>
        <PageLink href={versionsHref(data)} className="mb-2 inline-flex min-h-11 items-center gap-1 text-ink-2 min-[75rem]:hidden"><ChevronLeft size={16} aria-hidden />All versions</PageLink>
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <h2 className="min-w-0 flex-1 text-title font-semibold">{review.againstNumber === null ? `v${review.number}` : `v${review.number} compared with v${review.againstNumber}`}</h2>
          {!isPhone && <Segmented label="How to look at it" value={view} onChange={setView} options={[{ value: "list", label: "List" }, { value: "map", label: "On the map" }]} />}
        </div>
        <p className="mt-0.5 text-ink-2">
          {count(changes.length, "change")} in {count(review.reading.stages.length, "stage")} by {namesOf(review.contributors)}
          {review.againstNumber === null && ". Nothing was kept before it, so everything in it is new"}
          {". "}<PageLink href={choiceHref(data, { version: review.number })} className="rounded-xs font-medium whitespace-nowrap text-accent-ink hover:underline">Look at v{review.number} by itself</PageLink>
        </p>
        {review.message !== null && <blockquote className="mt-2 border-l-2 border-line-2 pl-2.5 whitespace-pre-wrap text-ink wrap-anywhere">{review.message}</blockquote>}
        <div className="mt-3 flex flex-wrap items-center gap-2 border-b border-line-2 pb-3">
          <ul aria-label="Changes" className="flex flex-wrap gap-2">
            {(["added", "changed", "removed"] as const).map((mark) => counts[mark] > 0 && (
              <li key={mark} className="inline-flex items-center gap-1.5 rounded-sm px-2 py-1 text-card font-medium field-border"><MarkTile mark={mark} decorative />{counts[mark]} {MARK_WORDS[mark].toLowerCase()}</li>
            ))}
          </ul>
          <span className="flex-1" />
          {decides && changes.length > 0 && (
            <span className="inline-flex items-center gap-2 text-ink-2">
              <span className="tabular-nums">{reviewed} of {changes.length} reviewed</span>
              <progress value={reviewed} max={changes.length} aria-hidden className="review-progress" />
            </span>
          )}
        </div>
        {view === "list" && decides && changes.length > 0 && <p className="pt-2 text-card text-ink-3 max-md:hidden">J next, K back, X marks as reviewed</p>}
        <FormProblem message={ticks.problem} />
        {changes.length === 0 && <p className="py-8 text-center text-body text-ink-2">Nothing differs.</p>}
        {view === "map" && <VersionBoard data={data} versionNumber={review.number} againstNumber={review.againstNumber} />}
        {view === "list" && groups.map(({ id, title, gone, position, changes: here }) => (
          <section key={id} aria-labelledby={`stage-${id}`}>
            <h3 id={`stage-${id}`} className="flex items-baseline gap-2 pt-4 pb-2 text-body font-semibold">
              {position !== null && <span className="text-card font-normal text-ink-2">{position}</span>}
              <span className="min-w-0 flex-1 wrap-anywhere">{title}{gone && " (gone)"}</span>
              <span className="text-card font-normal text-ink-2">{count(here.length, "change")}</span>
            </h3>
            <ul className="flex flex-col gap-1.5">
              {here.map((change) => (
                <ReviewChangeView
                  key={change.id} change={change} data={data} now={now} current={change.id === currentId} ticked={ticks.has(change.tickKey)}
                  onTick={decides ? (ticked) => ticks.set(change.tickKey, ticked) : undefined} onFocus={() => setCurrentId(change.id)}
                  number={review.number} comments={comments}
                />
              ))}
            </ul>
          </section>
        ))}
      </main>
      <ReviewPanel review={review} latest={reviews[0]} data={data} comments={comments} now={now} reviewed={reviewed} path={path} onGo={handleGo} />
    </>
  );
}
