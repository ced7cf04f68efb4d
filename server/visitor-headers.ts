/**
 * Tells the pages and the API what only the socket knows about a visitor. Headers of these names that the visitor sent
 * are replaced, so they can be trusted further in.
 */
import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { ADDRESS_HEADER, LOCAL_HEADER, PATH_HEADER } from "../lib/auth/request-origin";

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
/** Set by proxies. Behind one every visitor's socket is local, and none of them is. */
const FORWARDING = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via", "cf-connecting-ip"] as const;

type Visit = Pick<IncomingMessage, "headers" | "url" | "httpVersion"> & { readonly socket: { readonly remoteAddress?: string | undefined } };

/**
 * A person (or program) at this very machine: loopback peer, local Host, nothing forwarded, PUBLIC_URL (if set) local.
 * Many proxies add no header by default but speak HTTP/1.0, which no browser does.
 */
export function isLocalVisit(visit: Visit, publicUrl: string | null): boolean {
  return LOOPBACK.test(visit.socket.remoteAddress ?? "")
    && (publicUrl === null || LOCAL_HOST.test(new URL(publicUrl).host))
    && visit.httpVersion !== "1.0"
    && LOCAL_HOST.test(visit.headers.host ?? "")
    && FORWARDING.every((name) => visit.headers[name] === undefined);
}

/** The peer's address, or what the proxy in front of PUBLIC_URL says it is (its own, last, entry). */
function visitorAddress(visit: Visit, publicUrl: string | null): string {
  const peer = visit.socket.remoteAddress ?? "unknown";
  const forwarded = visit.headers["x-forwarded-for"];
  if (publicUrl === null || forwarded === undefined) return peer;
  return [forwarded].flat().join(",").split(",").at(-1)?.trim() || peer;
}

/** Replaces, on the request, every header the rest of the server trusts. Returns the nonce for this page's scripts. */
export function setVisitorHeaders(visit: Visit, publicUrl: string | null, contentSecurityPolicy: (nonce: string) => string): string {
  const { headers } = visit;
  const local = isLocalVisit(visit, publicUrl);
  const address = visitorAddress(visit, publicUrl);
  setOrRemove(headers, LOCAL_HEADER, local ? "1" : undefined);
  headers[ADDRESS_HEADER] = address;
  headers[PATH_HEADER] = visit.url ?? "/";
  // Sign-in builds its addresses from these two; only PUBLIC_URL or the Host may speak, never the visitor.
  const origin = publicUrl === null ? null : new URL(publicUrl);
  setOrRemove(headers, "x-forwarded-host", origin?.host ?? headers.host);
  headers["x-forwarded-proto"] = origin === null ? "http" : origin.protocol.slice(0, -1);
  headers["x-forwarded-for"] = address;
  // Next takes the nonce of its scripts from this request header.
  const nonce = randomBytes(16).toString("base64");
  headers["content-security-policy"] = contentSecurityPolicy(nonce);
  delete headers["content-security-policy-report-only"];
  return nonce;
}

function setOrRemove(headers: IncomingHttpHeaders, name: string, value: string | undefined): void {
  if (value === undefined) delete headers[name];
  else headers[name] = value;
}
