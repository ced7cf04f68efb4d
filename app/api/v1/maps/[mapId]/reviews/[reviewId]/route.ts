import { route } from "@/lib/contract/route";
import { readReviewRoute } from "@/lib/contract/routes/review-routes";
import { readReview } from "@/lib/data/reviews";

export const GET = route(readReviewRoute, ({ actor, params }) => readReview(actor, params.mapId, params.reviewId));
