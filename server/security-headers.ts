/** The headers of every answer. Scripts run only with the nonce of their own page. */
import type { Config } from "../lib/config/config";

const HOST = /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i;

type Settings = Pick<Config, "publicUrl" | "development">;

/** `host` is the request's Host header: the live connection goes there, and older browsers do not count ws: as 'self'. */
export function contentSecurityPolicy(nonce: string, host: string | undefined, { publicUrl, development }: Settings): string {
  const secure = publicUrl?.startsWith("https:") ?? false;
  const socketHost = publicUrl !== null ? new URL(publicUrl).host : host !== undefined && HOST.test(host) ? host : null;
  const socket = socketHost === null ? "" : ` ${secure ? "wss" : "ws"}://${socketHost}`;
  return [
    "default-src 'self'",
    // React's development build names components with eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Style attributes (a department's colour, a card's place) carry no code.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Everything but the content security policy, which differs from page to page. */
export function securityHeaders({ publicUrl }: Pick<Config, "publicUrl">): Readonly<Record<string, string>> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    ...(publicUrl?.startsWith("https:") ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}
