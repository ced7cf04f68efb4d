"use client";
/** Changes of actions that show at once and stay until the page's own data says the same. */
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyAction } from "@/lib/contract/plan";

export type ActionPatch = Partial<Omit<JourneyAction, "id" | "number">>;
interface Wish { readonly patch: ActionPatch; readonly pending: number; readonly settledAt: number }

/** What a colleague changed after me wins when the page still says otherwise so long after my change was saved, ms. */
const TRUST_MS = 4_000;

export function usePlanChanges(journeyId: string, actions: readonly JourneyAction[]) {
  const router = useRouter();
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wish>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [seen, setSeen] = useState(actions);
  // One after the other, so that the last key pressed is the last to be saved.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  if (seen !== actions) {
    setSeen(actions);
    const left = [...wishes].filter(([id, wish]) => {
      const now = actions.find((action) => action.id === id);
      const said = now && Object.entries(wish.patch).every(([key, value]) => JSON.stringify(Reflect.get(now, key)) === JSON.stringify(value));
      return wish.pending > 0 || (!said && performance.now() - wish.settledAt < TRUST_MS);
    });
    if (left.length < wishes.size) setWishes(new Map(left));
  }
  const update = (id: string, change: (wish: Wish) => Wish | null) => setWishes((before) => {
    const next = new Map(before);
    const wish = change(before.get(id) ?? { patch: {}, pending: 0, settledAt: 0 });
    if (wish) next.set(id, wish);
    else next.delete(id);
    return next;
  });
  const change = (id: string, patch: ActionPatch) => {
    setProblem(null);
    update(id, (wish) => ({ ...wish, patch: { ...wish.patch, ...patch }, pending: wish.pending + 1 }));
    queue.current = queue.current.then(async () => {
      try {
        await apiFetch("PATCH", `/api/v1/journeys/${journeyId}/actions/${id}`, patch);
        update(id, (wish) => ({ ...wish, pending: wish.pending - 1, settledAt: performance.now() }));
        // Not after a failure: without a server a refresh becomes a whole new page, and the problem is never read.
        router.refresh();
      } catch (error) {
        update(id, () => null);
        setProblem(problemMessage(error));
      }
    });
  };
  return {
    actions: actions.map((action) => ({ ...action, ...wishes.get(action.id)?.patch })), change, problem, clearProblem: () => setProblem(null),
  };
}
