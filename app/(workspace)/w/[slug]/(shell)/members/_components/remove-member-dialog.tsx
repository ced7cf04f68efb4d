"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { apiFetch } from "@/lib/contract/client";
import type { MemberListItem, WorkspaceShell } from "@/lib/contract/home";

/** Asks once before somebody goes, or goes oneself. */
export function RemoveMemberDialog({ member, isMe, shell, onClose }: {
  member: MemberListItem;
  isMe: boolean;
  shell: WorkspaceShell;
  onClose: () => void;
}) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();

  const handleRemove = async () => {
    setWorking(true);
    setProblem(undefined);
    try {
      await apiFetch("DELETE", `/api/v1/workspaces/${shell.id}/members/${member.id}`);
      if (isMe) return window.location.assign("/");
      showToast(`${member.name} removed`);
      router.refresh();
      return onClose();
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setWorking(false);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={isMe ? `Leave ${shell.name}?` : `Remove ${member.name}?`}
      description={
        isMe
          ? "You can't open its journeys any more. Your notes stay. An admin can invite you again."
          : "Open maps close for them within two seconds. Their notes stay, with their name. You can invite them again."
      }
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button variant="danger" loading={working} onClick={() => void handleRemove()}>{isMe ? "Leave" : "Remove"}</Button>
        </>
      }
    >
      <FormProblem message={problem} />
    </Dialog>
  );
}
