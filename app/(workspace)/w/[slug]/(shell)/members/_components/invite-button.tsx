"use client";
import UserPlus from "lucide-react/icons/user-plus";
import { useState } from "react";
import { InviteDialog } from "@/app/(workspace)/_components/invite/invite-dialog";
import { Button } from "@/components/ui/button";
import type { BoardDepartment } from "@/lib/contract/board";
import type { Role } from "@/lib/policy/roles";

export function InviteButton(props: { workspaceId: string; me: { readonly role: Role }; departments: readonly BoardDepartment[] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" size="lg" className="h-8.5!" onClick={() => setOpen(true)}>
        <UserPlus size={15} strokeWidth={1.75} aria-hidden />
        Invite
      </Button>
      {open && <InviteDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
