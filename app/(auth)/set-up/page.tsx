import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { buttonClass } from "@/components/ui/button-class";
import { getActor } from "@/lib/auth/actor";
import { PASSWORD_MIN } from "@/lib/auth/passwords";
import { isLocalRequest } from "@/lib/auth/request-origin";
import { hasOwner } from "@/lib/data/accounts";
import { AuthHeading } from "../_components/auth-heading";
import { SetUpForm } from "./_components/set-up-form";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

/** The first visit: one person becomes the owner. Closed for ever after. */
export default async function SetUpPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token } = await searchParams;
  const setupToken = typeof token === "string" && token !== "" ? token : undefined;
  if (await hasOwner()) {
    if (await getActor()) redirect("/");
    return (
      <>
        <AuthHeading lead="The set-up link works once, for the first owner. Sign in, or ask the owner for an invitation.">
          This Throughline is already set up
        </AuthHeading>
        <Link href="/sign-in" className={buttonClass("primary", "lg")}>Sign in</Link>
      </>
    );
  }
  if (!setupToken && !isLocalRequest(await headers())) {
    return (
      <AuthHeading
        lead={
          <>
            When the server started, it printed a set-up link that ends in <code className="font-sans font-medium">/set-up?token=…</code>.
            Open that link to become the owner. Only someone who can read the server&apos;s output can do this.
          </>
        }
      >
        Open the set-up link
      </AuthHeading>
    );
  }
  return (
    <>
      <AuthHeading lead="You will be the owner: you invite colleagues and name the departments.">Set up Throughline</AuthHeading>
      <SetUpForm setupToken={setupToken} passwordMin={PASSWORD_MIN} />
    </>
  );
}
