"use client";
/** What I have looked at: shown at once, sent behind it, and shown as it is when it could not be sent. */
import { useCallback, useEffect, useRef, useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { apiFetch } from "@/lib/contract/client";

export interface Ticks {
  readonly has: (key: string) => boolean;
  readonly set: (key: string, ticked: boolean) => void;
  readonly problem: string | undefined;
}

/** @param sent as the server last said */
export function useTicks(path: string, sent: readonly string[]): Ticks {
  /** What is under way or newer than `sent`. */
  const [mine, setMine] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [problem, setProblem] = useState<string>();
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    // What the server says by now needs no remembering.
    setMine((now) => {
      const left = [...now].filter(([key, ticked]) => sent.includes(key) !== ticked);
      return left.length === now.size ? now : new Map(left);
    });
  }, [sent]);
  const set = useCallback((key: string, ticked: boolean) => {
    setProblem(undefined);
    setMine((now) => new Map(now).set(key, ticked));
    // One after the other: on and off again must not overtake each other.
    queue.current = queue.current.then(() => apiFetch("POST", `${path}/ticks`, { keys: [key], ticked })).then(() => undefined, (error: unknown) => {
      setProblem(problemMessage(error));
      setMine((now) => new Map([...now].filter(([other]) => other !== key)));
    });
  }, [path]);
  return { has: (key) => mine.get(key) ?? sent.includes(key), set, problem };
}
