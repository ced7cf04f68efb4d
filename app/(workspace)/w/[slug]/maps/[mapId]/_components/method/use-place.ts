"use client";
/** Where focus is, or last was, on the map. */
import { useEffect, useState } from "react";
import type { GridPosition } from "@/components/journey/grid-position";
import type { BoardKit } from "../board-kit";

export function usePlace({ focus }: BoardKit): GridPosition | null {
  const [place, setPlace] = useState(focus.active);
  useEffect(() => {
    const look = () => setPlace(focus.active());
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, [focus]);
  return place;
}
