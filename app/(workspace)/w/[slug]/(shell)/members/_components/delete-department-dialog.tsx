"use client";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/app/_components/confirm-dialog";
import { apiFetch } from "@/lib/contract/client";
import type { BoardDepartment } from "@/lib/contract/board";

export function DeleteDepartmentDialog({ workspaceId, department, onClose }: {
  workspaceId: string;
  department: BoardDepartment;
  onClose: () => void;
}) {
  const router = useRouter();
  return (
    <ConfirmDialog
      title={`Delete ${department.name}?`}
      description="Its notes stay on every map, without the code and the colour. Its people stay members."
      verb="Delete department" onClose={onClose}
      onConfirm={async () => {
        await apiFetch("DELETE", `/api/v1/workspaces/${workspaceId}/departments/${department.id}`);
        router.refresh();
        onClose();
      }}
    />
  );
}
