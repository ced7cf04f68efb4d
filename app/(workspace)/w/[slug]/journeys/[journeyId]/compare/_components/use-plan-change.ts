"use client";
/** Changes the plan through the API and shows it as it is then. What fails is said, and nothing is lost. */
import { useRouter } from "next/navigation";
import { useCallback, useState, useTransition } from "react";
import { showToast } from "@/components/ui/toast";
import { isAppError } from "@/lib/errors";

export function usePlanChange() {
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  /** False: it did not work, and a sentence says why. */
  const change = useCallback(async (send: () => Promise<unknown>, tell: (words: string) => void = (message) => showToast({ message, tone: "bad" })): Promise<boolean> => {
    setSending(true);
    try {
      await send();
      startRefresh(() => router.refresh());
      return true;
    } catch (error) {
      if (!isAppError(error)) throw error;
      tell(Object.values(error.fields ?? {})[0] ?? error.userMessage);
      return false;
    } finally {
      setSending(false);
    }
  }, [router]);
  return { change, working: sending || refreshing };
}
