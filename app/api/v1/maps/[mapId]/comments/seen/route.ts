import { route } from "@/lib/contract/route";
import { markCommentsSeenRoute } from "@/lib/contract/routes/comment-routes";
import { markCommentsSeen } from "@/lib/data/comments";

export const POST = route(markCommentsSeenRoute, ({ actor, params, body }) => markCommentsSeen(actor, params.mapId, body.commentIds));
