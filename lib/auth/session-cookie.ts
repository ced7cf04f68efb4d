/** Names of the session cookie, and how long a sign-in lasts. Shared by next-auth's options and the readers of cookies. */
export const SESSION_COOKIE = "next-auth.session-token";
export const SECURE_SESSION_COOKIE = `__Secure-${SESSION_COOKIE}`;
/** Seconds. The database row of the sign-in ends at the same moment as the cookie. */
export const SESSION_MAX_AGE = 30 * 24 * 60 * 60;

export const sessionCookieName = (secure: boolean): string => (secure ? SECURE_SESSION_COOKIE : SESSION_COOKIE);
