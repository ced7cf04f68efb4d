"use client";
/** On a future: marks what is new or changed against today, and says how much differs. */
import Diff from "lucide-react/icons/diff";
import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { apiFetch } from "@/lib/contract/client";
import { isAppError } from "@/lib/errors";
import type { ToldDiff } from "@/lib/journey/diff/tell-diff";
import { useBoardKit } from "./board-kit";
import { differencesOf } from "./differences-of";

/** After a change of this map the server is asked again, ms. */
const AGAIN_MS = 2_000;
const NONE: ReturnType<typeof differencesOf> = new Map();

export function DifferencesButton() {
  const kit = useBoardKit();
  const { core } = kit;
  const map = useReadable(kit.calmMap);
  const [on, setOn] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const current = kit.data.maps.find(({ state }) => state === "current")?.id;
  const path = kit.data.map.state === "future" && current !== undefined ? `/api/v1/maps/${kit.data.map.id}/diff?against=${current}` : null;
  useEffect(() => {
    if (!on || path === null) return undefined;
    let asked = true;
    const ask = () => void apiFetch<ToldDiff>("GET", path).then((diff) => {
      if (!asked) return;
      const differences = differencesOf(diff);
      setCount(differences.size);
      core.view.update({ differences });
    }, (error: unknown) => {
      if (!isAppError(error)) throw error;
      // What is shown stays until the server answers again.
      if (asked && core.view.get().differences.size === 0) core.view.update({ problem: error.userMessage });
    });
    const timer = setTimeout(ask, core.view.get().differences.size === 0 ? 0 : AGAIN_MS);
    return () => {
      asked = false;
      clearTimeout(timer);
    };
  }, [on, path, core, map]);
  if (path === null) return null;
  const toggle = () => {
    if (on) core.view.update({ differences: NONE });
    setOn(!on);
  };
  return (
    <button type="button" aria-pressed={on} title="Mark what is new (+) or changed (~) against today" onClick={toggle} className={`${buttonClass("secondary", "sm")} aria-pressed:bg-accent-soft aria-pressed:text-accent-ink`}>
      <Diff size={14} aria-hidden />Changes {on && count !== null && <span className="tabular-nums">{count}</span>}
    </button>
  );
}
