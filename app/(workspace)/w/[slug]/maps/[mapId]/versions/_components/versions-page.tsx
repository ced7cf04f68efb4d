"use client";
/** The timeline, and beside it the chosen version. */
import ChevronLeft from "lucide-react/icons/chevron-left";
import GitPullRequestArrow from "lucide-react/icons/git-pull-request-arrow";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import type { BoardData } from "@/lib/contract/board";
import type { VersionBranch } from "@/lib/contract/versions";
import type { FileMap } from "@/lib/journey/export/file-types";
import type { ReviewDetail, ReviewHead } from "@/lib/contract/reviews";
import type { ToldDiff } from "@/lib/journey/diff/tell-diff";
import { can } from "@/lib/policy/can";
import { useFreshJourney } from "@/app/(workspace)/_components/fresh/use-fresh-journey";
import { mapHref, versionsHref } from "../../_components/map-href";
import type { VersionChoice } from "./choose-versions";
import { NewVersionDialog } from "./new-version-dialog";
import { NoVersions } from "./no-versions";
import { Timeline } from "./timeline";
import { useUndoRestore } from "./use-undo-restore";
import { createComments } from "../../../../../../_components/comments/comments-store";
import { lazyReviewDialog } from "./review/lazy-review-dialog";
import { useCommentLink } from "./review/use-comment-link";
import { ReviewView } from "./review/review-view";
import { VersionMain } from "./version-main";
import type { ShownFileVersion, ShownVersion } from "./version-words";
import "@/components/journey/compare/compare.css";
import "./versions.css";

const SendReviewDialog = lazyReviewDialog();

export function VersionsPage({ data, versions, fromFile, branches, choice, told, map, reviews, review, now }: {
  data: BoardData;
  /** Newest first. */
  versions: readonly ShownVersion[];
  /** Newest first; all of them came before `versions`. */
  fromFile: readonly ShownFileVersion[];
  /** Futures that start from one of them. */
  branches: readonly VersionBranch[];
  choice: VersionChoice;
  told: ToldDiff | null;
  map: FileMap | null;
  /** Newest first. */
  reviews: readonly ReviewHead[];
  /** The one that is looked at. */
  review: ReviewDetail | null;
  /** ms, as the server read the page. */
  now: number;
}) {
  const [comments] = useState(() => createComments(data.map.id));
  const [sending, setSending] = useState<{ readonly version: number | undefined } | null>(null);
  const mayAsk = can(data.me, "reviews.request");
  useCommentLink(data, choice, reviews);
  const [naming, setNaming] = useState(false);
  const mayChange = can(data.me, "versions.change");
  const undo = useUndoRestore(data);
  // Not while a name is being typed, nor while the server is away.
  useFreshJourney({ journeyId: data.journey.id, mapId: data.map.id, openId: null, held: naming || sending !== null, onComments: comments.reread });
  const empty = versions.length + fromFile.length === 0;
  return (
    <div className="flex h-page flex-col">
      <header className="flex min-h-(--topbar-h) flex-none items-center gap-2.5 border-b border-line bg-surface px-3 max-md:min-h-14">
        <PageLink
          href={mapHref(data, data.map.id)} aria-label={`Back to ${data.map.title}`}
          className="grid size-7.5 flex-none place-items-center rounded-sm hover:bg-hover max-md:size-11"
        ><ChevronLeft size={18} aria-hidden /></PageLink>
        <div className="min-w-0 flex-1 truncate">
          <h1 className="inline font-semibold">{data.journey.title}</h1>
          <span className="text-ink-3"> / {data.map.title}</span>
        </div>
        {mayAsk && <Button onClick={() => setSending({ version: undefined })} aria-haspopup="dialog"><GitPullRequestArrow size={15} aria-hidden /><span className="max-md:sr-only">Send for review</span></Button>}
        {mayChange && !empty && <Button onClick={() => setNaming(true)}><Plus size={15} aria-hidden />New version</Button>}
      </header>
      {empty ? <NoVersions onNew={mayChange ? () => setNaming(true) : undefined} /> : (
        <div className="versions-body" data-named={choice.named || undefined} data-reviewing={review ? true : undefined}>
          <Timeline data={data} versions={versions} fromFile={fromFile} branches={branches} chosen={choice.version} reviews={reviews} />
          {review ? <ReviewView key={review.id} data={data} review={review} reviews={reviews} store={comments} now={now} /> : <main className="versions-main" data-view={choice.view}>
            <PageLink href={versionsHref(data)} className="mb-2 inline-flex min-h-11 items-center gap-1 text-ink-2 md:hidden"><ChevronLeft size={16} aria-hidden />All versions</PageLink>
            <FormProblem message={undo.problem} />
            <VersionMain key={`${choice.version} ${choice.against}`} data={data} versions={versions} choice={choice} told={told} map={map} undo={undo} mayChange={mayChange} reviews={reviews} store={comments} now={now} onSend={mayAsk ? (version) => setSending({ version }) : undefined} />
          </main>}
        </div>
      )}
      {sending && <SendReviewDialog data={data} version={sending.version} onClose={() => setSending(null)} />}
      {naming && <NewVersionDialog data={data} onClose={() => setNaming(false)} />}
    </div>
  );
}
