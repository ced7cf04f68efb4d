"use client";
/** Sends a change of the journey's metrics and reads the page's data again; says what went wrong instead of throwing. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyMetric } from "@/lib/contract/metrics";

type Method = "POST" | "PATCH" | "DELETE";

/** `send` throws what the server said. */
export function useMetricChange(journeyId: string) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const send = async (method: Method, path: string, body?: unknown): Promise<JourneyMetric> => {
    setWorking(true);
    try {
      const metric = await apiFetch<JourneyMetric>(method, `/api/v1/journeys/${journeyId}/metrics${path}`, body);
      router.refresh();
      return metric;
    } finally {
      setWorking(false);
    }
  };
  return { working, send };
}
