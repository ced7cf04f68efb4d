import { route } from "@/lib/contract/route";
import { listReviewsRoute, requestReviewRoute } from "@/lib/contract/routes/review-routes";
import { requestReview } from "@/lib/data/review-requests";
import { listReviews } from "@/lib/data/reviews";

export const GET = route(listReviewsRoute, async ({ actor, params }) => ({ reviews: await listReviews(actor, params.mapId) }));
export const POST = route(requestReviewRoute, ({ actor, params, body }) => requestReview(actor, params.mapId, body));
