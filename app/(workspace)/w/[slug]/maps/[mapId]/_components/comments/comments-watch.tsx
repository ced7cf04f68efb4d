"use client";
/** Keeps the marks on the map, what is said of new comments, and links to them going. Draws nothing. */
import { useEffect } from "react";
import { useBoardKit } from "../board-kit";
import { announceComments, followCommentLinks } from "./watch-comments";

export default function CommentsWatch() {
  const kit = useBoardKit();
  useEffect(() => announceComments(kit), [kit]);
  useEffect(() => followCommentLinks(kit), [kit]);
  return null;
}
