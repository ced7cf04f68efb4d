"use client";
import Link from "next/link";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { apiFetch } from "@/lib/contract/client";
import type { MailTopic } from "@/lib/contract/notifications";
import { AuthHeading } from "../../../_components/auth-heading";

/** Asks once, then says that it is done. Needs no sign-in. */
export function Unsubscribe({ token, topic }: { token: string; topic: MailTopic }) {
  const [state, setState] = useState<"asking" | "working" | "done">("asking");
  const [problem, setProblem] = useState<string>();
  const handleStop = async () => {
    setState("working");
    setProblem(undefined);
    try {
      await apiFetch("POST", `/api/v1/unsubscribe/${encodeURIComponent(token)}`);
      setState("done");
    } catch (error) {
      setProblem(problemMessage(error));
      setState("asking");
    }
  };
  const settings = (
    <Link href="/account/mail" className="font-medium text-accent-ink underline underline-offset-2 touch-target">Choose your mails</Link>
  );
  return (
    <div aria-live="polite">
      {state === "done" ? (
        <AuthHeading lead={<>You get none from now on. Everything still shows in your inbox. {settings} to change it.</>}>Mails about {topic} are off</AuthHeading>
      ) : (
        <>
          <AuthHeading lead="Everything still shows in your inbox, and other mails go on.">Stop mails about {topic}?</AuthHeading>
          <FormProblem message={problem} />
          <div className="flex flex-wrap items-center gap-4">
            <Button variant="primary" size="lg" loading={state === "working"} onClick={() => void handleStop()}>Stop mails about {topic}</Button>
            {settings}
          </div>
        </>
      )}
    </div>
  );
}
