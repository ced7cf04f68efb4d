import { route } from "@/lib/contract/route";
import { viewReviewRoute } from "@/lib/contract/routes/review-routes";
import { viewReview } from "@/lib/data/review-decisions";

export const POST = route(viewReviewRoute, ({ actor, params }) => viewReview(actor, params.mapId, params.reviewId));
