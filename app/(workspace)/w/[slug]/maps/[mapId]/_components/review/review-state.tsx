"use client";
/** How the map stands with its reviews, and the way to send it. Its script comes with the other tools of the bar. */
import Check from "lucide-react/icons/check";
import GitPullRequestArrow from "lucide-react/icons/git-pull-request-arrow";
import { useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { PageLink } from "@/components/ui/page-link";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { ReviewStanding } from "@/lib/contract/reviews";
import { can } from "@/lib/policy/can";
import { useBoardKit } from "../board-kit";
import { versionsHref } from "../map-href";
import { sayStanding } from "./standing-words";

export function ReviewState() {
  const kit = useBoardKit();
  const { data } = kit;
  const { review } = data;
  const said = useStanding();
  const href = `${versionsHref(data)}${said.reviewId === null ? "" : `?review=${said.reviewId}`}`;
  return (
    <>
      <PageLink href={href} title={said.full} aria-label={said.full} className="flex min-w-0 flex-none items-center gap-2 rounded-sm touch-target">
        <Badge tone={said.tone}>{said.tone === "ok" && <Check size={11} strokeWidth={3} aria-hidden />}{said.short}</Badge>
        {said.beside !== null && <span className="truncate text-ink-2 @max-[100rem]:hidden">{said.beside}</span>}
      </PageLink>
      {can(data.me, "reviews.request") && (
        <button
          type="button" title={review.standing ? "Send a newer version for review" : "Send for review"} aria-haspopup="dialog" className={buttonClass("secondary", "sm")}
          onClick={() => kit.view.update({ dialog: { kind: "send-review" } })}
        ><GitPullRequestArrow size={14} aria-hidden /><span className="@max-[72rem]:sr-only">Send for review</span></button>
      )}
    </>
  );
}

/** What was written since the page read the standing makes it a draft again, before anybody reads it anew. */
function useStanding() {
  const kit = useBoardKit();
  const { review } = kit.data;
  const read = useMemo((): { readonly map: unknown; readonly review: ReviewStanding } => ({ map: kit.calmMap.get(), review }), [kit.calmMap, review]);
  const same = useReadableSelector(kit.calmMap, (map) => map === read.map);
  return useMemo(() => sayStanding(same || review.changedSince ? review : { ...review, changedSince: true, draft: review.draft + 1 }), [review, same]);
}
