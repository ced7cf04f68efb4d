"use client";
/** A line for the next micro-moment; Enter adds it and waits for one more. */
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useBoardKit } from "../board-kit";
import { addWish } from "./wish-actions";

export function AddWish({ stepId }: { stepId: string }) {
  const kit = useBoardKit();
  const [text, setText] = useState("");
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && addWish(kit, stepId, text.trim()) !== null) setText("");
  };
  return (
    <form className="mt-2 flex gap-2" onSubmit={handleSubmit}>
      <TextInput aria-label="Next micro-moment" placeholder="I want to compare" maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" disabled={text.trim() === ""}>Add</Button>
    </form>
  );
}
