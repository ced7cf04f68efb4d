import { route } from "@/lib/contract/route";
import { decideReviewRoute } from "@/lib/contract/routes/review-routes";
import { decideReview } from "@/lib/data/review-decisions";

export const POST = route(decideReviewRoute, ({ actor, params, body }) => decideReview(actor, params.mapId, params.reviewId, body));
