/** Names of the session cookie, shared by next-auth's options and the readers of cookies. */
export const SESSION_COOKIE = "next-auth.session-token";
export const SECURE_SESSION_COOKIE = `__Secure-${SESSION_COOKIE}`;
