"use client";
/** Somebody built on what I am about to take back. */
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useBoardKit } from "../board-kit";
import { takeBack } from "../history-actions";
import { closeThen } from "./close-then";

export default function UndoAnywayDialog({ by, onClose }: { by: readonly string[]; onClose: () => void }) {
  const kit = useBoardKit();
  const names = [...new Set(by.map((id) => kit.people.shortName(id) ?? "Somebody"))];
  const who = names.length === 0 ? "Somebody" : names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="sm" title={`${who} changed this after you.`} description="Undo anyway?"
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            variant="primary"
            onClick={() => closeThen(onClose, () => takeBack(kit, "undo", true))}
          >Undo anyway</Button>
        </>
      }
    />
  );
}
