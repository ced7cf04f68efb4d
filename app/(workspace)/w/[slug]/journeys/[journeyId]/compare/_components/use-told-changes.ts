"use client";
/** Says to screen readers how many differences there are, when that changes under one's eyes; at most once each 6 s. */
import { useEffect, useRef, useState } from "react";

const QUIET_MS = 6_000;

export function useToldChanges(count: number): string {
  const [message, setMessage] = useState("");
  const told = useRef(count);
  useEffect(() => {
    if (told.current === count) return undefined;
    const timer = setTimeout(() => {
      told.current = count;
      setMessage(count === 1 ? "1 difference now." : `${count} differences now.`);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return message;
}
