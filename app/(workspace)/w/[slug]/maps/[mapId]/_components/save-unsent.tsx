"use client";
/** What the server does not have, as a file to keep. */
import { Button } from "@/components/ui/button";
import { useBoardKit } from "./board-kit";

export default function SaveUnsent() {
  const kit = useBoardKit();
  const handleSave = () => {
    const file = kit.session.exportUnsent();
    if (!file) return;
    const url = URL.createObjectURL(file);
    const link = Object.assign(document.createElement("a"), { href: url, download: `${kit.data.journey.title}, unsent changes.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return <Button variant="primary" onClick={handleSave}>Save my unsent changes as a file</Button>;
}
