import { route } from "@/lib/contract/route";
import { resolveCommentRoute } from "@/lib/contract/routes/comment-routes";
import { resolveComment } from "@/lib/data/comment-changes";

export const POST = route(resolveCommentRoute, ({ actor, params }) => resolveComment(actor, params.mapId, params.commentId));
