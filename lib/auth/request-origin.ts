/**
 * What a request says about where it was sent and where it came from. `server/index.ts` removes headers of these names
 * that a visitor sent and sets its own, because a framework's Request no longer knows its socket.
 */

/** Set to "1" for a visitor on the machine itself: a loopback peer, a local Host and no forwarding header. */
export const LOCAL_HEADER = "x-throughline-local";
/** The visitor's address, as `PUBLIC_URL`'s proxy or the socket tells it. */
export const ADDRESS_HEADER = "x-throughline-address";
/** Path and query of a page request. */
export const PATH_HEADER = "x-throughline-path";

/** The id the server gave this request; the answer and the log name it, too. */
export const REQUEST_HEADER = "x-throughline-request";

/** Only what is read, so that Headers and Next's ReadonlyHeaders both fit. */
export interface HeaderReader {
  get(name: string): string | null;
}

export const isLocalRequest = (headers: HeaderReader): boolean => headers.get(LOCAL_HEADER) === "1";

/** `https://host[:port]`: PUBLIC_URL, else the Host this request was sent to. */
export function publicOrigin(headers: HeaderReader, publicUrl: string | null): string {
  if (publicUrl) return publicUrl;
  const host = headers.get("host") ?? "localhost";
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).origin : "http://localhost";
}

/**
 * True when a browser page of ours, or a program, sent this: its Origin (if it names one) is ours, and the browser does
 * not call it cross-site.
 */
export function isSameOrigin(headers: HeaderReader, publicUrl: string | null): boolean {
  if (headers.get("sec-fetch-site") === "cross-site") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  if (publicUrl) return new URL(origin).origin === publicUrl;
  return new URL(origin).host === headers.get("host");
}

/** One key per visitor for rate limits: an IPv4 address, or the /64 network of an IPv6 one. */
export function addressKey(headers: HeaderReader): string {
  const address = headers.get(ADDRESS_HEADER) ?? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  return address.includes(":") ? `${networkOf(address)}::/64` : address;
}

/** The first four groups of an IPv6 address, written out. */
function networkOf(address: string): string {
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const front = head ? head.split(":") : [];
  const back = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...new Array<string>(zeros).fill("0"), ...back];
  return groups.slice(0, 4).map((group) => parseInt(group || "0", 16).toString(16)).join(":");
}
