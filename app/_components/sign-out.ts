import { apiFetch } from "@/lib/contract/client";

export type SignOutResult =
  | { readonly kind: "signed-out" }
  /** Changes on this device have not reached the server. Nothing happened yet: ask, then repeat with `anyway`. */
  | { readonly kind: "unsent"; readonly changes: number };

/**
 * Wipes this device's copies of maps and their kept pages, ends the sign-in (or all of them, on every device) and goes to `path`. Throws when
 * the server can't be reached.
 */
export async function signOut({ everywhere = false, anyway = false, path = "/sign-in" }: {
  everywhere?: boolean;
  anyway?: boolean;
  path?: string;
} = {}): Promise<SignOutResult> {
  const { clearLocalCopies } = await import("@/lib/collaboration/client/clear-local-copies");
  const cleared = await clearLocalCopies({ anyway });
  if (cleared.kind === "unsent") return cleared;
  const { forgetThisDevice } = await import("@/lib/offline/client");
  await forgetThisDevice({ drafts: true });
  if (everywhere) await apiFetch("DELETE", "/api/v1/me/sessions");
  await endThisSignIn();
  window.location.assign(path);
  return { kind: "signed-out" };
}

async function endThisSignIn(): Promise<void> {
  const csrf: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
  await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: csrf.csrfToken, callbackUrl: "/sign-in", json: "true" }),
  });
}
