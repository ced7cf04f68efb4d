"use client";
import Check from "lucide-react/icons/check";
import Copy from "lucide-react/icons/copy";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** A link to take along. Where the clipboard is closed to us (no https), it is selected instead. */
export function CopyLink({ label, url }: { label: string; url: string }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "selected">("idle");

  const handleCopy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setState("copied");
    } catch {
      input.current?.select();
      setState("selected");
    }
  };

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">{label}</label>
      <div className="flex gap-2">
        <TextInput id={id} ref={input} readOnly value={url} onFocus={(event) => event.target.select()} />
        <Button className="h-8.5!" onClick={() => void handleCopy()}>
          {state === "copied" ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
          {state === "copied" ? "Copied" : "Copy"}
        </Button>
      </div>
      <p role="status" className="min-h-4 text-card text-ink-3">
        {state === "copied" && "The link is in your clipboard."}
        {state === "selected" && "The link is selected: copy it with Ctrl or Cmd and C."}
      </p>
    </div>
  );
}
