"use client";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { problemMessage } from "@/app/_components/show-problem";
import { useSignOut } from "@/app/_components/use-sign-out";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { apiFetch } from "@/lib/contract/client";
import { NewAccountForm } from "../../../_components/new-account-form";

interface Props {
  token: string;
  /** Only this address may use the link. */
  email: string | undefined;
  me: { name: string; email: string } | null;
  passwordMin: number;
}

/** Joining: with the account one is signed in to, with a new one, or after signing in. */
export function AcceptInvitation({ token, email, me, passwordMin }: Props) {
  const path = `/api/v1/invitations/${encodeURIComponent(token)}/accept`;
  const here = `/invitations/${encodeURIComponent(token)}`;
  if (me) return <AcceptAs path={path} me={me} here={here} />;
  return (
    <>
      <NewAccountForm
        create={(account) => apiFetch("POST", path, account)}
        next="/"
        action="Join"
        passwordMin={passwordMin}
        email={email}
        emailHint={email && `The invitation is for ${email}.`}
      />
      <p className="mt-4 flex flex-wrap items-center gap-1 text-ink-2">
        Have an account already?
        <a href={`/sign-in?callbackUrl=${encodeURIComponent(here)}`} className="inline-flex items-center font-medium text-accent-ink underline underline-offset-2 touch-target">Sign in to join</a>
      </p>
    </>
  );
}

function AcceptAs({ path, me, here }: { path: string; me: { name: string; email: string }; here: string }) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { leave, dialog } = useSignOut();

  const handleJoin = async () => {
    setWorking(true);
    setProblem(undefined);
    try {
      const joined = await apiFetch<{ workspace?: { slug: string } }>("POST", path, {});
      return window.location.assign(joined.workspace ? `/w/${joined.workspace.slug}` : "/");
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setWorking(false);
  };

  return (
    <div className="flex flex-col gap-4">
      <FormProblem message={problem} />
      <p className="text-body">
        You are signed in as <b className="font-semibold">{me.name}</b>, {me.email}.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="lg" loading={working} onClick={() => void handleJoin()}>Join</Button>
        <button type="button" className={buttonClass("quiet", "lg")} onClick={() => leave({ path: here })}>Use another account</button>
      </div>
      {dialog}
    </div>
  );
}
