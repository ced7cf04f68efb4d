/** How far a map's newest sent version has come, in its badge on a card. */
import type { MapReview } from "@/lib/contract/home";
import { sayApproved } from "../../maps/[mapId]/_components/review/standing-words";

const WORDS = { approved: "approved", "in-review": "in review", "sent-back": "sent back" } as const;
const LOOKS = { approved: "bg-ok-soft text-ok", "in-review": "bg-warn-soft text-warn", "sent-back": "bg-fill text-ink-2" } as const;

export const reviewLook = (review: MapReview | undefined): string => (review ? LOOKS[review.status] : "text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)]");

export function MapReviewWords({ review }: { review: MapReview }) {
  return (
    <>
      <span className="flex-none" aria-hidden={review.status === "approved"}>v{review.number} {WORDS[review.status]}</span>
      {review.status === "approved" && <span className="sr-only">{sayApproved(review)}</span>}
    </>
  );
}

/** Who approved it and when, for whoever points at it. */
export const reviewTip = (review: MapReview | undefined): string | undefined => (review?.status === "approved" ? sayApproved(review) : undefined);
