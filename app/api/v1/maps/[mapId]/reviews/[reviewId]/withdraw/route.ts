import { route } from "@/lib/contract/route";
import { withdrawReviewRoute } from "@/lib/contract/routes/review-routes";
import { withdrawReview } from "@/lib/data/review-requests";

export const POST = route(withdrawReviewRoute, ({ actor, params }) => withdrawReview(actor, params.mapId, params.reviewId));
