import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getActor } from "@/lib/auth/actor";
import { hasOwner } from "@/lib/data/accounts";
import { requireRuntime } from "@/lib/runtime";
import { AuthHeading } from "../_components/auth-heading";
import { safeCallbackPath } from "../_components/callback-url";
import { DemoColleagues } from "./_components/demo-colleagues";
import { SignInForm } from "./_components/sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ callbackUrl?: string | string[] }> }) {
  const callbackPath = safeCallbackPath((await searchParams).callbackUrl);
  if (await getActor()) redirect(callbackPath);
  if (!(await hasOwner())) redirect("/set-up");
  const { config } = requireRuntime();
  return (
    <>
      <AuthHeading lead={config.demo ? "Sign in to map with your team, or try it as one of them." : "Sign in to map with your team."}>
        One line through <br className="max-md:hidden" />
        every department
      </AuthHeading>
      <SignInForm callbackPath={callbackPath} />
      {config.allowSignUp && (
        <p className="mt-4 text-ink-2">
          New here?{" "}
          <Link href={`/sign-up?callbackUrl=${encodeURIComponent(callbackPath)}`} className="font-medium text-accent-ink underline underline-offset-2">
            Create an account
          </Link>
        </p>
      )}
      {config.demo && <DemoColleagues callbackPath={callbackPath} />}
    </>
  );
}
