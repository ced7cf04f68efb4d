"use client";
/**
 * All that helps to move about a map and to act on several cards, loaded once the page rests or one of them is wanted:
 * nobody waits for it before the first letter of a note.
 */
import { useEffect } from "react";
import { useBoardKit } from "../board-kit";
import { watchClipboard } from "./copy-cards";
import { openFromAddress } from "./open-from-address";
import { FollowBanner } from "./follow-banner";
import { watchMarks } from "./watch-marks";
import { watchMarquee } from "./marquee";
import { SelectionBar } from "./selection-bar";
import { shareSelection, shareView } from "./share-look";
import { writeFilterToAddress } from "./filter-address";

export default function Wayfinding() {
  const kit = useBoardKit();
  useEffect(() => {
    const stops = [watchMarks, watchMarquee, watchClipboard, shareSelection, shareView, writeFilterToAddress].map((watch) => watch(kit));
    return () => stops.forEach((stop) => stop());
  }, [kit]);
  const { core } = kit;
  // Once per session and not whenever the page's data are read anew: by then I may be elsewhere.
  useEffect(() => openFromAddress(core), [core]);
  return (
    <>
      <SelectionBar />
      <FollowBanner />
    </>
  );
}
