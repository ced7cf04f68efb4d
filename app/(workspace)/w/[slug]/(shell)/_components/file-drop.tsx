"use client";
import FileUp from "lucide-react/icons/file-up";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** Takes one file: dropped, or chosen. */
export function FileDrop({ accept, hint, onFile }: { accept: string; hint: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
      className={`flex flex-col items-center gap-2 rounded-md border-[1.5px] border-dashed px-4 py-8 text-center transition-colors duration-(--d-1) ${over ? "border-accent bg-accent-soft" : "border-line-3"}`}
    >
      <FileUp size={22} strokeWidth={1.5} className="text-ink-3" aria-hidden />
      <p className="text-ink-2">{hint}</p>
      <Button onClick={() => input.current?.click()}>Choose a file</Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label="File"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
