"use client";
/** Whether what is asked of the server now would get no answer. */
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";

/** Not in step with the server: nothing can be sent now. */
export const useAway = (): boolean => {
  const kit = useBoardKit();
  return useReadableSelector(kit.session.status, ({ kind }) => kind !== "saved" && kind !== "saving" && kind !== "connecting");
};
