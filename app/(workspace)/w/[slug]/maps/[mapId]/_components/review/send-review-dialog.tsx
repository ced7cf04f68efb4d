"use client";
/** Sends a version to people for approval: the map as it is now under a name, or one that is kept already. What was typed stays when it fails. */
import { useRouter } from "next/navigation";
import { useId, useState, type FormEvent } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { showToast } from "@/components/ui/toast";
import type { BoardData } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import type { ReviewHead } from "@/lib/contract/reviews";
import { isAppError } from "@/lib/errors";
import { versionsHref } from "../map-href";
import { ReviewerField } from "./reviewer-field";
import { useReviewChoices } from "./use-review-choices";

export interface SendReviewProps {
  readonly data: BoardData;
  /** The version to send. Absent: the map as it is now, to begin with. */
  readonly version?: number | undefined;
  readonly onClose: () => void;
}
const NOW = "now";

export default function SendReviewDialog({ data, version, onClose }: SendReviewProps) {
  const router = useRouter();
  const formId = useId();
  const { choices, problem: unread } = useReviewChoices(data);
  const [chosen, setChosen] = useState(version === undefined ? NOW : String(version));
  const [title, setTitle] = useState("");
  const [message, setMessage] = useState("");
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const reviewerIds = picked ?? new Set((choices?.reviewerIds ?? []).filter((id) => id !== data.me.id));
  const { standing } = data.review;

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (reviewerIds.size === 0) return setFields({ reviewerIds: "Ask at least one person." });
    setSending(true);
    setProblem(undefined);
    setFields({});
    const [name, words] = [title.trim(), message.trim()];
    try {
      const { id, number } = await apiFetch<ReviewHead>("POST", `/api/v1/maps/${data.map.id}/reviews`, {
        ...(chosen === NOW ? name !== "" && { title: name } : { version: Number(chosen) }), reviewerIds: [...reviewerIds], ...(words !== "" && { message: words }),
      });
      showToast({ message: `v${number} sent for review`, action: { label: "Open review", onSelect: () => router.push(`${versionsHref(data)}?review=${id}`) } });
      router.refresh();
      return onClose();
    } catch (error) {
      const named = isAppError(error) ? error.fields ?? {} : {};
      const person = Object.entries(named).find(([path]) => path.startsWith("reviewerIds"))?.[1];
      setFields({ ...named, ...(person !== undefined && { reviewerIds: person }) });
      if (person === undefined && named["title"] === undefined && named["message"] === undefined) setProblem(problemMessage(error));
    }
    setSending(false);
  };

  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} title="Send for review"
      description="The version is frozen as it is; everybody goes on working on the map."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={sending} disabled={!choices}>Send for review</Button>
        </>
      }
    >
      <form id={formId} onSubmit={handleSubmit} noValidate className="grid gap-4">
        <FormProblem message={problem ?? unread} />
        {!choices && unread === undefined && <div role="status" aria-label="Looking for versions and people" className="grid gap-2"><Skeleton className="h-9" /><Skeleton className="h-24" /></div>}
        {choices && (
          <>
            {standing && <p className="text-ink-2">v{standing.number} {standing.status === "open" ? "is in review" : "was sent back"}. What you send takes its place, with what was ticked off so far.</p>}
            {choices.versions.length > 0 && (
              <Field label="What to send">
                {(control) => (
                  <Select
                    {...control} className="w-full" value={chosen} onChange={setChosen}
                    options={[
                      { value: NOW, label: "The map as it is now", description: `Kept as v${data.review.changedSince ? data.review.draft : data.review.draft + 1}` },
                      ...choices.versions.map((one) => ({ value: String(one.number), label: `v${one.number}`, description: one.title ?? "Without a name" })),
                    ]}
                  />
                )}
              </Field>
            )}
            {chosen === NOW && (
              <Field label="Name of the version" optional error={fields["title"]} hint="What is new in it: “Returns evidence and sales notes”">
                {(control) => <TextInput {...control} value={title} maxLength={500} autoComplete="off" onChange={(event) => setTitle(event.target.value)} />}
              </Field>
            )}
            <ReviewerField data={data} rule={choices.rule} picked={reviewerIds} error={fields["reviewerIds"]} onChange={(next) => { setPicked(next); setFields({}); }} />
            <Field label="Message" optional error={fields["message"]}>
              {(control) => <TextArea {...control} rows={2} maxLength={4_000} value={message} onChange={(event) => setMessage(event.target.value)} />}
            </Field>
          </>
        )}
      </form>
    </Dialog>
  );
}
