/** A map without a step: where to begin. */
import { useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

export function EmptyMap({ canEdit, onNameFirstStep, onPasteList, children }: {
  canEdit: boolean;
  onNameFirstStep: (title: string) => void;
  onPasteList: () => void;
  children?: ReactNode;
}) {
  const [naming, setNaming] = useState(false);
  const [title, setTitle] = useState("");
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== "") onNameFirstStep(title.trim());
  };
  return (
    <div className="absolute inset-0 grid place-content-center justify-items-center gap-1 bg-canvas p-6 text-center">
      <svg width="210" height="52" aria-hidden className="mb-2.5">
        <path d="M6 30C50 30 56 12 105 12S160 44 204 44" fill="none" stroke="var(--line-2)" strokeWidth="2.5" strokeDasharray="2 7" strokeLinecap="round" />
        <circle cx="6" cy="30" r="4" fill="var(--surface)" stroke="var(--thread)" strokeWidth="2.5" />
      </svg>
      <h2 className="text-lead font-semibold tracking-[-.01em]">Start with what the customer does</h2>
      {canEdit ? (
        <>
          <p className="text-ink-2">Name the first step, or paste a list for one step per line, or a whole table from a spreadsheet.</p>
          {naming ? (
            <form className="mt-3 flex w-full max-w-90 gap-2" onSubmit={handleSubmit}>
              <TextInput
                autoFocus aria-label="Name of the first step" placeholder="Searches for boots" maxLength={500}
                value={title} onChange={(event) => setTitle(event.target.value)}
              />
              <Button type="submit" variant="primary" disabled={title.trim() === ""}>Add step</Button>
            </form>
          ) : (
            <div className="mt-3 flex flex-wrap justify-center gap-2">
              <Button variant="primary" onClick={() => setNaming(true)}>Name first step</Button>
              <Button onClick={onPasteList}>Paste a list or table</Button>
            </div>
          )}
        </>
      ) : (
        <p className="text-ink-2">Nobody has named a step yet.</p>
      )}
      {children}
    </div>
  );
}
