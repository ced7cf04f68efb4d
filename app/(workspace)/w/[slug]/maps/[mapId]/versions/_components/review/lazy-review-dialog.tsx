"use client";
/** The dialog that sends a version, loaded with its first opening; should it not come, it is asked for until it does. */
import { lazy, Suspense, type ComponentType } from "react";
import { untilLoaded } from "@/components/ui/until-loaded";
import type { SendReviewProps } from "../../../_components/review/send-review-dialog";

export function lazyReviewDialog(): ComponentType<SendReviewProps> {
  const Part = lazy(() => untilLoaded(() => import("../../../_components/review/send-review-dialog")));
  return function SendReview(props) {
    return <Suspense fallback={null}><Part {...props} /></Suspense>;
  };
}
