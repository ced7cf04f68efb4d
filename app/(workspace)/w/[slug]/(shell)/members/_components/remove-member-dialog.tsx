"use client";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/app/_components/confirm-dialog";
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
  return (
    <ConfirmDialog
      title={isMe ? `Leave ${shell.name}?` : `Remove ${member.name}?`}
      description={
        isMe
          ? "You can't open its journeys any more. Your notes stay. An admin can invite you again."
          : "Open maps close for them within two seconds. Their notes stay, with their name. You can invite them again."
      }
      verb={isMe ? "Leave" : "Remove"} onClose={onClose}
      onConfirm={async () => {
        await apiFetch("DELETE", `/api/v1/workspaces/${shell.id}/members/${member.id}`);
        if (isMe) return window.location.assign("/");
        showToast(`${member.name} removed`);
        router.refresh();
        onClose();
      }}
    />
  );
}
