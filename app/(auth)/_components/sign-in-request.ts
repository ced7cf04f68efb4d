/** Signing in from the browser, over next-auth's own routes. Answers with a sentence when it did not work, else null. */
const REFUSED: Readonly<Record<string, string>> = {
  CredentialsSignin: "We don't know this e-mail and password together. Check both and try again.",
  RateLimited: "Too many tries. Wait 15 minutes, or ask an admin for help.",
};
const OTHERWISE = "We couldn't sign you in. Try again in a moment.";

export const signInWithPassword = (email: string, password: string): Promise<string | null> =>
  signIn("credentials", { email, password });

/** `account`: sales, support, marketing or manager. Exists in demos only. */
export const signInToDemo = (account: string): Promise<string | null> => signIn("demo", { account });

async function signIn(provider: string, credentials: Record<string, string>): Promise<string | null> {
  const csrf: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
  const response = await fetch(`/api/auth/callback/${provider}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...credentials, csrfToken: csrf.csrfToken, callbackUrl: "/", json: "true" }),
  });
  if (response.status === 429) return REFUSED.RateLimited ?? OTHERWISE;
  const answer: { url?: string } = await response.json().catch(() => ({}));
  const code = answer.url && new URL(answer.url, window.location.origin).searchParams.get("error");
  if (code) return REFUSED[code] ?? OTHERWISE;
  return response.ok ? null : OTHERWISE;
}
