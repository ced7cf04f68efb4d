"use client";
/** True below 768 px, where one step is shown at a time. */
import { useSyncExternalStore } from "react";

const QUERY = "(width < 48rem)";

const subscribe = (listener: () => void): (() => void) => {
  const media = window.matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
};

export const isPhone = (): boolean => window.matchMedia(QUERY).matches;

export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, isPhone, () => false);
