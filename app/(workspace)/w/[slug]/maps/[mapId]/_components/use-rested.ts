"use client";
/** Turns true once nobody has touched the page for a moment: then what the first letter need not wait for may load. */
import { useEffect, useState } from "react";

const REST_MS = 4_000;

export function useRested(): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (rested) return undefined;
    let timer = setTimeout(() => setRested(true), REST_MS);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setRested(true), REST_MS);
    };
    // A long drag is no rest.
    const hold = ({ buttons }: PointerEvent) => { if (buttons !== 0) again(); };
    window.addEventListener("keydown", again, true);
    window.addEventListener("pointerdown", again, true);
    window.addEventListener("pointermove", hold, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", again, true);
      window.removeEventListener("pointerdown", again, true);
      window.removeEventListener("pointermove", hold, true);
    };
  }, [rested]);
  return rested;
}
