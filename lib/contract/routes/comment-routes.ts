/** Routes of the comments on a map and its versions. */
import { defineRoute } from "../define-route";
import { commentFilter, commentText, commentThread, commentThreads, newComment, seenComments } from "../schemas/comments";
import { idParams, z } from "../schemas/primitives";

const ofMap = idParams("mapId");
const ofComment = idParams("mapId", "commentId");
const nothing = z.strictObject({});
const read = { kind: "member", action: "map.read", of: "map" } as const;
const write = { kind: "member", action: "map.comment", of: "map" } as const;

export const listCommentsRoute = defineRoute({
  method: "GET", path: "/api/v1/maps/{mapId}/comments", params: ofMap, query: commentFilter, status: 200, access: read, response: commentThreads,
  summary: "The threads of a map and of its versions, oldest first; all of them, or one (`thread`), those of a version, or those on one thing",
});
export const createCommentRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/comments", params: ofMap, status: 201, access: write, body: newComment, response: commentThread,
  summary: "Begin a thread on a card, a step, a cell, a change of a version or the whole, or answer in one with `replyToId`",
});
export const markCommentsSeenRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/comments/seen", params: ofMap, status: 204, access: read, body: seenComments,
  summary: "These comments, and what came before them in their threads, are not unread any more",
});
export const editCommentRoute = defineRoute({
  method: "PATCH", path: "/api/v1/maps/{mapId}/comments/{commentId}", params: ofComment, status: 200, access: write, body: commentText,
  response: commentThread, summary: "Reword a comment of one's own; mentions that are not named are gone",
});
export const deleteCommentRoute = defineRoute({
  method: "DELETE", path: "/api/v1/maps/{mapId}/comments/{commentId}", params: ofComment, status: 204, access: write,
  summary: "Delete a comment of one's own; admins delete any. Answers to it stay",
});
export const resolveCommentRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/comments/{commentId}/resolve", params: ofComment, status: 200, access: write, body: nothing,
  response: commentThread, summary: "Resolve the thread a comment is in",
});
export const reopenCommentRoute = defineRoute({
  method: "POST", path: "/api/v1/maps/{mapId}/comments/{commentId}/reopen", params: ofComment, status: 200, access: write, body: nothing,
  response: commentThread, summary: "Reopen the thread a comment is in",
});
