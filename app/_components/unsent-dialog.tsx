"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asked before signing out would throw away changes that only this device has. */
export function UnsentDialog({ changes, onStay, onLeave }: { changes: number; onStay: () => void; onLeave: () => void }) {
  const count = changes === 1 ? "1 change is" : `${changes} changes are`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onStay()}
      size="sm"
      title={`${count} only on this device`}
      description="Signing out wipes this device. To keep your work, stay, open the map and wait for “Saved”."
      footer={
        <>
          <Button variant="danger" onClick={onLeave}>Sign out and lose them</Button>
          <Button variant="primary" onClick={onStay}>Stay signed in</Button>
        </>
      }
    />
  );
}
