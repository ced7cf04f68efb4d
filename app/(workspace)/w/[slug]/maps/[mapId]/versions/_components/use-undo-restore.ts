"use client";
/** Takes a restore back, and says what stays because somebody has changed it since. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { showToast } from "@/components/ui/toast";
import type { BoardData } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import { count } from "./version-words";

export type UndoRestore = ReturnType<typeof useUndoRestore>;

/** For the page, not one of its versions: a toast may ask for it after that has gone. */
export function useUndoRestore(data: BoardData) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  /** `number` is of the version that was kept before the restore. */
  const run = async (number: number): Promise<void> => {
    setWorking(true);
    setProblem(undefined);
    try {
      const { kept } = await apiFetch<{ kept: number }>("POST", `/api/v1/maps/${data.map.id}/versions/${number}/undo-restore`, {});
      showToast({
        message: "Restore undone",
        ...(kept > 0 && { description: `${count(kept, "thing stays", "things stay")} as somebody has changed ${kept === 1 ? "it" : "them"} since.` }),
      });
      router.refresh();
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setWorking(false);
  };
  return { run, working, problem };
}
