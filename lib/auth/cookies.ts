/** Reads the Cookie header of a request that no framework has parsed. Pure. */

/** Name → value, percent-decoded where that works. The first of two cookies of one name wins, as in browsers' order. */
export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    if (!name || cookies.has(name)) continue;
    cookies.set(name, decode(unquote(pair.slice(at + 1).trim())));
  }
  return cookies;
}

/**
 * The value of a cookie that may have been cut into `name.0`, `name.1` … because it was over 4 KB.
 * Null when it is absent or a middle piece is missing.
 */
export function joinChunks(cookies: ReadonlyMap<string, string>, name: string): string | null {
  const whole = cookies.get(name);
  if (whole) return whole;
  let value = "";
  for (let index = 0; ; index += 1) {
    const chunk = cookies.get(`${name}.${index}`);
    if (chunk === undefined) return value || null;
    value += chunk;
  }
}

const unquote = (value: string): string =>
  value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
