import { route } from "@/lib/contract/route";
import { deleteCommentRoute, editCommentRoute } from "@/lib/contract/routes/comment-routes";
import { deleteComment, editComment } from "@/lib/data/comment-changes";

export const PATCH = route(editCommentRoute, ({ actor, params, body }) => editComment(actor, params.mapId, params.commentId, body));
export const DELETE = route(deleteCommentRoute, ({ actor, params }) => deleteComment(actor, params.mapId, params.commentId));
