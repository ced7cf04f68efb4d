"use client";
/** Approve, or ask for changes, with a note. What was typed stays when it could not be sent. */
import Check from "lucide-react/icons/check";
import CornerUpLeft from "lucide-react/icons/corner-up-left";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/app/_components/confirm-dialog";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { showToast } from "@/components/ui/toast";
import { apiFetch } from "@/lib/contract/client";
import type { ReviewDetail, ReviewHead } from "@/lib/contract/reviews";
import { isAppError } from "@/lib/errors";
import type { Decision } from "@/lib/policy/approval";
import { count } from "../version-words";

export function DecisionForm({ review, path, open, total, reviewed }: {
  review: ReviewDetail;
  path: string;
  /** Threads nobody has resolved. */
  open: number;
  total: number;
  reviewed: number;
}) {
  const router = useRouter();
  const [note, setNote] = useState("");
  const [working, setWorking] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { number, againstNumber, mine } = review;

  const send = async (decision: Decision) => {
    const words = note.trim();
    const { status } = await apiFetch<ReviewHead>("POST", `${path}/decisions`, { decision, ...(words !== "" && { note: words }) });
    setNote("");
    showToast(decision === "changes-requested" ? "Changes requested" : status === "approved" ? `v${number} approved` : "Your approval counts");
    router.refresh();
  };
  const handleRequest = async () => {
    if (note.trim() === "") return setProblem("Say what should change.");
    setWorking(true);
    setProblem(undefined);
    try {
      await send("changes-requested");
    } catch (error) {
      setProblem((isAppError(error) && error.fields?.["note"]) || problemMessage(error));
      router.refresh();
    }
    setWorking(false);
  };
  const left = total - reviewed;
  return (
    <form className="grid gap-2.5" onSubmit={(event) => event.preventDefault()}>
      <Field label="Note" hideLabel error={problem}>
        {(control) => (
          <TextArea
            {...control} rows={2} maxLength={4_000} value={note} placeholder="Note to everybody who is asked"
            onChange={(event) => { setNote(event.target.value); setProblem(undefined); }}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-2">
        <Button size="lg" className="px-2!" loading={working} onClick={() => void handleRequest()}><CornerUpLeft size={15} aria-hidden />Request changes</Button>
        <Button size="lg" variant="primary" className="px-2!" disabled={mine.onlyAuthor} onClick={() => setAsking(true)}><Check size={15} aria-hidden />Approve v{number}</Button>
      </div>
      {open > 0 && <p className="text-card text-ink-2">{open === 1 ? "One comment is still open." : `${open} comments are still open.`} You can approve anyway.</p>}
      {asking && (
        <ConfirmDialog
          title={`Approve v${number}?`} verb={`Approve v${number}`} harmless onClose={() => setAsking(false)}
          description={[
            againstNumber === null ? `Your approval of v${number} is kept for good.` : `Your approval of v${number} is kept for good; v${againstNumber} stays in the history.`,
            ...(left > 0 ? [`You have not ticked off ${count(left, "change")}.`] : []),
          ].join(" ")}
          onConfirm={async () => {
            await send("approved");
            setAsking(false);
          }}
        />
      )}
    </form>
  );
}
