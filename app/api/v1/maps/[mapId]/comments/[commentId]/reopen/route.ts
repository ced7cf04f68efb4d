import { route } from "@/lib/contract/route";
import { reopenCommentRoute } from "@/lib/contract/routes/comment-routes";
import { reopenComment } from "@/lib/data/comment-changes";

export const POST = route(reopenCommentRoute, ({ actor, params }) => reopenComment(actor, params.mapId, params.commentId));
