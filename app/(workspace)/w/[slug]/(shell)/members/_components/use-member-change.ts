"use client";
import { useRouter } from "next/navigation";
import { useOptimistic, useState, useTransition } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { apiFetch } from "@/lib/contract/client";
import type { Role } from "@/lib/policy/roles";

export interface MemberChange { role?: Role; departmentIds?: readonly string[]; suspended?: boolean }

/** Sends a change of a member. What is asked for shows at once, and goes back with a sentence when it is refused. */
export function useMemberChange(workspaceId: string, memberId: string) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [asked, ask] = useOptimistic<MemberChange, MemberChange>({}, (before, next) => ({ ...before, ...next }));
  const [problem, setProblem] = useState<string>();

  const change = (next: MemberChange) => {
    setProblem(undefined);
    startTransition(async () => {
      ask(next);
      try {
        await apiFetch("PATCH", `/api/v1/workspaces/${workspaceId}/members/${memberId}`, next);
        startTransition(() => router.refresh());
      } catch (error) {
        setProblem(problemMessage(error));
      }
    });
  };

  return { asked, problem, change };
}
