"use client";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormProblem } from "./form-problem";
import { problemMessage } from "./show-problem";

/** Says what goes before it goes. A problem shows in it and leaves it open. */
export function ConfirmDialog({ title, description, verb, harmless = false, onConfirm, onClose }: {
  title: ReactNode;
  description: string;
  /** On the button, e.g. "Delete gap". */
  verb: string;
  /** Nothing is lost by it: it is asked because it counts for everybody. */
  harmless?: boolean;
  /** Closes the dialog itself, where the page stays; whatever it throws is said. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const handleConfirm = async () => {
    setWorking(true);
    setProblem(undefined);
    try {
      return await onConfirm();
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setWorking(false);
  };
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="sm" title={title} description={description}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button variant={harmless ? "primary" : "danger"} loading={working} onClick={() => void handleConfirm()}>{verb}</Button>
        </>
      }
    >
      <FormProblem message={problem} />
    </Dialog>
  );
}
