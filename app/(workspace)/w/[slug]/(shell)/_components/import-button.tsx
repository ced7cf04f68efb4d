"use client";
import Upload from "lucide-react/icons/upload";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ImportDialog } from "./import-dialog";

export function ImportButton({ workspaceId, slug }: { workspaceId: string; slug: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="lg" className="h-8.5!" onClick={() => setOpen(true)}>
        <Upload size={15} strokeWidth={1.75} aria-hidden />
        Import
      </Button>
      {open && <ImportDialog workspaceId={workspaceId} slug={slug} onClose={() => setOpen(false)} />}
    </>
  );
}
