/** Ends this sign-in and goes to `path`. Throws when the server can't be reached. */
export async function signOut(path = "/sign-in"): Promise<void> {
  const csrf: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
  await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: csrf.csrfToken, callbackUrl: "/sign-in", json: "true" }),
  });
  window.location.assign(path);
}
