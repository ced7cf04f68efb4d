"use client";
/** Comments on a version that is not being reviewed. */
import type { BoardData } from "@/lib/contract/board";
import type { CommentsStore } from "../../../../../../../_components/comments/comments-store";
import { choiceHref } from "../version-words";
import { useVersionComments } from "./review-comments";
import { WholeComments } from "./whole-comments";

export function VersionComments({ data, number, store, now }: { data: BoardData; number: number; store: CommentsStore; now: number }) {
  const comments = useVersionComments(store, data, choiceHref(data, { version: number }));
  return (
    <section aria-labelledby="version-comments" className="mt-6 max-w-160 border-t border-line-2 pt-4">
      <h3 id="version-comments" className="mb-3 text-body font-semibold">Comments on v{number}</h3>
      <WholeComments number={number} comments={comments} now={new Date(now)} />
    </section>
  );
}
