/** Routes of a map's reviews. */
import { defineRoute } from "../define-route";
import { idParams, z } from "../schemas/primitives";
import { newDecision, newReview, reviewDetail, reviewHead, reviewList, tickChange } from "../schemas/reviews";

const ofMap = idParams("mapId");
const ofReview = idParams("mapId", "reviewId");
const nothing = z.strictObject({});
const readReviews = { kind: "member", action: "reviews.read", of: "map" } as const;
const decideReviews = { kind: "member", action: "reviews.decide", of: "map" } as const;

export const listReviewsRoute = defineRoute({
  method: "GET", path: "/api/v1/maps/{mapId}/reviews", params: ofMap, status: 200, access: readReviews, response: reviewList,
  summary: "The reviews of a map's versions, newest first, each with its sign-off record",
});
export const requestReviewRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/reviews", params: ofMap, status: 201,
  access: { kind: "member", action: "reviews.request", of: "map" }, body: newReview, response: reviewHead,
  summary: "Send a version to people for approval; it takes the place of the review that stands, with its reviewers and what they have ticked off",
});
export const readReviewRoute = defineRoute({
  method: "GET", path: "/api/v1/maps/{mapId}/reviews/{reviewId}", params: ofReview, status: 200, access: readReviews, response: reviewDetail,
  summary: "A review: what changed since the version it is read against, in words, checks, reviewers, the sign-off record and what is missing",
});
export const viewReviewRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/reviews/{reviewId}/views", params: ofReview, status: 204, access: readReviews, body: nothing,
  summary: "Say that one has opened a review; it counts once, for people who were asked",
});
export const tickReviewRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/reviews/{reviewId}/ticks", params: ofReview, status: 204, access: decideReviews, body: tickChange,
  summary: "Tick changes off as looked at, by their `tickKey`, or take ticks back: for people who were asked and for managers",
});
export const decideReviewRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/reviews/{reviewId}/decisions", params: ofReview, status: 201, access: decideReviews, body: newDecision,
  response: reviewHead,
  summary: "Approve a version or request changes: for people who were asked and for managers. The version is approved once the workspace's rule is met",
});
export const withdrawReviewRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/reviews/{reviewId}/withdraw", params: ofReview, status: 200,
  access: { kind: "member", action: "reviews.withdraw", of: "map" }, body: nothing, response: reviewHead,
  summary: "Withdraw a review that is not decided: whoever asked for it, and managers",
});
