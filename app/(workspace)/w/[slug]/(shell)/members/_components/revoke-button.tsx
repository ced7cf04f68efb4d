"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { apiFetch } from "@/lib/contract/client";

/** Takes an invitation back at once: the worst it costs is making another. */
export function RevokeButton({ workspaceId, invitationId, who }: { workspaceId: string; invitationId: string; who: string }) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();

  const handleRevoke = async () => {
    setWorking(true);
    setProblem(undefined);
    try {
      await apiFetch("DELETE", `/api/v1/workspaces/${workspaceId}/invitations/${invitationId}`);
      return router.refresh();
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setWorking(false);
  };

  return (
    <>
      <Button variant="quiet" loading={working} onClick={() => void handleRevoke()}>
        Take back<span className="sr-only"> the invitation of {who}</span>
      </Button>
      {problem && <p role="alert" className="w-full text-card font-medium text-bad">{problem}</p>}
    </>
  );
}
