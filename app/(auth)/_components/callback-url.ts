/** A path of ours to go to after signing in; anything else (other sites, `//host`, scripts) becomes `/`. */
export function safeCallbackPath(value: string | readonly string[] | undefined): string {
  const base = "http://here.invalid";
  if (typeof value !== "string" || !value.startsWith("/") || !URL.canParse(value, base)) return "/";
  const url = new URL(value, base);
  // `/.//host` is a path of ours until it is read once more: then it is another site.
  return url.origin === base && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}${url.hash}` : "/";
}

/**
 * The path with what stood behind # of the link that led here: it never reaches the server, but browsers carry it along to
 * the sign-in page. Browser only.
 */
export const withFragment = (path: string): string => (path.includes("#") ? path : `${path}${window.location.hash}`);
