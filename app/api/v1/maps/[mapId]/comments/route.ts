import { route } from "@/lib/contract/route";
import { createCommentRoute, listCommentsRoute } from "@/lib/contract/routes/comment-routes";
import { createComment } from "@/lib/data/comment-changes";
import { listComments } from "@/lib/data/comments";

export const GET = route(listCommentsRoute, async ({ actor, params, query }) => ({ threads: await listComments(actor, params.mapId, query) }));
export const POST = route(createCommentRoute, ({ actor, params, body }) => createComment(actor, params.mapId, body));
