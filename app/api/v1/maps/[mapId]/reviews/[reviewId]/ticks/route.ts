import { route } from "@/lib/contract/route";
import { tickReviewRoute } from "@/lib/contract/routes/review-routes";
import { tickReview } from "@/lib/data/review-decisions";

export const POST = route(tickReviewRoute, ({ actor, params, body }) => tickReview(actor, params.mapId, params.reviewId, body));
