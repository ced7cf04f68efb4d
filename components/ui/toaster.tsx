"use client";
import { lazy, Suspense, useEffect, useState } from "react";
import { onToastWaiting } from "./toast";
import { untilLoaded } from "./until-loaded";

// Without a connection the first message waits for it; the page goes on.
const ToastRegion = lazy(() => untilLoaded(() => import("./toast-region")));

/** The place for toasts, once per page. Loads nothing until the first one. */
export function Toaster() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => (needed ? undefined : onToastWaiting(() => setNeeded(true))), [needed]);
  return needed ? <Suspense fallback={null}><ToastRegion /></Suspense> : null;
}
