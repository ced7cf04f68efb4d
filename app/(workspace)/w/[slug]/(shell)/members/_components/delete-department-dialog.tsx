"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { apiFetch } from "@/lib/contract/client";
import type { BoardDepartment } from "@/lib/contract/board";

export function DeleteDepartmentDialog({ workspaceId, department, onClose }: {
  workspaceId: string;
  department: BoardDepartment;
  onClose: () => void;
}) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();

  const handleDelete = async () => {
    setWorking(true);
    setProblem(undefined);
    try {
      await apiFetch("DELETE", `/api/v1/workspaces/${workspaceId}/departments/${department.id}`);
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
      title={`Delete ${department.name}?`}
      description="Its notes stay on every map, without the code and the colour. Its people stay members."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button variant="danger" loading={working} onClick={() => void handleDelete()}>Delete department</Button>
        </>
      }
    >
      <FormProblem message={problem} />
    </Dialog>
  );
}
