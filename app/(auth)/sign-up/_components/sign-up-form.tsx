"use client";
import { apiFetch } from "@/lib/contract/client";
import { NewAccountForm } from "../../_components/new-account-form";

export function SignUpForm({ callbackPath, passwordMin }: { callbackPath: string; passwordMin: number }) {
  return (
    <NewAccountForm
      create={(account) => apiFetch("POST", "/api/v1/accounts", account)}
      next={callbackPath}
      action="Create account"
      passwordMin={passwordMin}
    />
  );
}
