"use client";
import { lazy, Suspense, useEffect, useState } from "react";
import { onToastWaiting } from "./toast";

const ToastRegion = lazy(() => import("./toast-region"));

/** The place for toasts, once per page. Loads nothing until the first one. */
export function Toaster() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => (needed ? undefined : onToastWaiting(() => setNeeded(true))), [needed]);
  return needed ? <Suspense fallback={null}><ToastRegion /></Suspense> : null;
}
