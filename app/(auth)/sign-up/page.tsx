import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getActor } from "@/lib/auth/actor";
import { PASSWORD_MIN } from "@/lib/auth/passwords";
import { requireRuntime } from "@/lib/runtime";
import { AuthHeading } from "../_components/auth-heading";
import { safeCallbackPath } from "../_components/callback-url";
import { SignUpForm } from "./_components/sign-up-form";

export const metadata: Metadata = { title: "Create an account" };

/** Only where the person who runs the server allows it; otherwise this page does not exist. */
export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ callbackUrl?: string | string[] }> }) {
  if (!requireRuntime().config.allowSignUp) notFound();
  const callbackPath = safeCallbackPath((await searchParams).callbackUrl);
  if (await getActor()) redirect(callbackPath);
  return (
    <>
      <AuthHeading
        lead={
          <>
            Already have one?{" "}
            <Link href={`/sign-in?callbackUrl=${encodeURIComponent(callbackPath)}`} className="font-medium text-accent-ink underline underline-offset-2">
              Sign in
            </Link>
          </>
        }
      >
        Create your account
      </AuthHeading>
      <SignUpForm callbackPath={callbackPath} passwordMin={PASSWORD_MIN} />
    </>
  );
}
