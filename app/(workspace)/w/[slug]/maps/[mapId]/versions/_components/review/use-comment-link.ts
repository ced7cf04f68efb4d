"use client";
/** A link to a comment names its version: when that one is or was in review, the comment stands there. */
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { BoardData } from "@/lib/contract/board";
import type { ReviewHead } from "@/lib/contract/reviews";
import type { VersionChoice } from "../choose-versions";
import { reviewHref, reviewsByVersion } from "./review-words";

export function useCommentLink(data: BoardData, { version }: VersionChoice, reviews: readonly ReviewHead[]): void {
  const router = useRouter();
  const review = version === "today" ? undefined : reviewsByVersion(reviews).get(version);
  const href = review && reviewHref(data, review.id);
  useEffect(() => {
    const { hash, search } = window.location;
    if (href && hash.startsWith("#comment=") && !search.includes("review=")) router.replace(`${href}${hash}`);
  }, [href, router]);
}
