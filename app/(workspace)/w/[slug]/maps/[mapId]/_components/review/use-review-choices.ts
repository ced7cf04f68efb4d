"use client";
/** What can be sent and to whom: read when the dialog opens. */
import { useEffect, useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import type { BoardData } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import type { ReviewDetail, ReviewHead } from "@/lib/contract/reviews";
import type { MapVersion } from "@/lib/contract/versions";
import type { ApprovalRule } from "@/lib/policy/approval";

export interface ReviewChoices {
  /** Newest first; none that is older than what is approved. */
  readonly versions: readonly MapVersion[];
  readonly rule: ApprovalRule;
  /** Those of the review that stands: it will be asked of them again. */
  readonly reviewerIds: readonly string[];
}

export function useReviewChoices(data: BoardData): { readonly choices: ReviewChoices | null; readonly problem: string | undefined } {
  const [choices, setChoices] = useState<ReviewChoices | null>(null);
  const [problem, setProblem] = useState<string>();
  const { map, workspace, review: { standing, approved } } = data;
  const [standingId, least] = [standing?.reviewId, Math.max(approved?.number ?? 0, standing?.number ?? 0)];
  useEffect(() => {
    let left = false;
    const path = `/api/v1/maps/${map.id}`;
    const read = async (): Promise<ReviewChoices> => {
      const { versions } = await apiFetch<{ versions: readonly MapVersion[] }>("GET", `${path}/versions`);
      const rule = await apiFetch<ApprovalRule>("GET", `/api/v1/workspaces/${workspace.id}/approval-rule`);
      const { reviews } = await apiFetch<{ reviews: readonly ReviewHead[] }>("GET", `${path}/reviews`);
      const before = standingId ?? reviews[0]?.id;
      const detail = before === undefined ? null : await apiFetch<ReviewDetail>("GET", `${path}/reviews/${before}`);
      return {
        rule, versions: versions.filter(({ number }) => number > least),
        reviewerIds: (detail?.reviewers ?? []).filter(({ mayDecide }) => mayDecide).map(({ id }) => id),
      };
    };
    read().then((found) => { if (!left) setChoices(found); }, (error: unknown) => { if (!left) setProblem(problemMessage(error)); });
    return () => { left = true; };
  }, [map.id, workspace.id, standingId, least]);
  return { choices, problem };
}
