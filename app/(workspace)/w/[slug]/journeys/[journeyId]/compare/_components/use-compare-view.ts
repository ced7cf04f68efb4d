"use client";
/** Whether the comparison is a list or both maps side by side; it stands in the address. A phone has room for the list only. */
import { useState } from "react";
import { useIsPhone } from "../../../../maps/[mapId]/_components/use-is-phone";

export type CompareView = "list" | "boards";
const PARAMETER = "view";

export function useCompareView(): { readonly view: CompareView; readonly setView: ((view: CompareView) => void) | undefined } {
  const isPhone = useIsPhone();
  const [view, setView] = useState<CompareView>(() => (new URLSearchParams(window.location.search).get(PARAMETER) === "boards" ? "boards" : "list"));
  if (isPhone) return { view: "list", setView: undefined };
  return {
    view,
    setView: (next) => {
      const url = new URL(window.location.href);
      if (next === "list") url.searchParams.delete(PARAMETER);
      else url.searchParams.set(PARAMETER, next);
      window.history.replaceState(window.history.state, "", url);
      setView(next);
    },
  };
}
