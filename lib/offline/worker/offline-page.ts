/** "You're offline", for an address that is not on this device, and the maps that are. No script, nothing to load. */
import type { KeptPage } from "./kept-pages";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

const STYLE = `
:root{color-scheme:light dark;--canvas:light-dark(#f4f5f7,#0e1014);--surface:light-dark(#fff,#1c2028);--line:light-dark(#ccd1d9,#373e4a);
--ink:light-dark(#14171c,#eceef2);--ink-2:light-dark(#474e5a,#b3bac6);--solid:light-dark(#1b1f27,#eceef2);--inv:light-dark(#fff,#0e1014);
--thread:light-dark(#e5402a,#ff6a50);--accent:light-dark(#4b45d6,#8f8bff)}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;min-height:100dvh;display:grid;place-items:center;padding:1.5rem;background:var(--canvas);color:var(--ink);font:400 .875rem/1.25rem Inter,system-ui,sans-serif}
main{width:100%;max-width:26rem;text-align:center}
h1{margin:.75rem 0 .25rem;font-size:1.25rem;line-height:1.625rem;letter-spacing:-.015em;font-weight:620}
h2{margin:1.5rem 0 .5rem;font-size:.8125rem;line-height:1.125rem;font-weight:600;text-align:left}
p{margin:0;color:var(--ink-2)}
ul{margin:0;padding:0;list-style:none;border-radius:8px;background:var(--surface);box-shadow:0 0 0 1px var(--line);text-align:left;overflow:hidden}
li+li{border-top:1px solid var(--line)}
li a{display:flex;align-items:center;min-height:48px;padding:.5rem 1rem;color:inherit;font-weight:500;text-decoration:none;overflow-wrap:anywhere}
.again{display:inline-flex;align-items:center;min-height:44px;margin-top:1.25rem;padding:0 1.25rem;border-radius:8px;background:var(--solid);color:var(--inv);font-weight:500;text-decoration:none}
:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}.again:focus-visible{outline-offset:2px}
@media(forced-colors:active){.again,ul{border:1px solid}}`;

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cache-control": "no-store",
};

export function offlinePage({ here, pages, theme }: {
  here: string; pages: readonly KeptPage[]; theme: "light" | "dark" | null;
}): Response {
  const list = pages.map(({ path, title }) => `<li><a href="${escape(path)}">${escape(title)}</a></li>`).join("");
  const body = `<!doctype html>
<html lang="en"${theme ? ` data-theme="${theme}"` : ""}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Offline · Throughline</title><style>${STYLE}</style></head>
<body><main>
<svg width="210" height="52" aria-hidden="true"><path d="M6 30C50 30 56 12 105 12S160 44 204 44" fill="none" stroke="var(--line)" stroke-width="2.5" stroke-dasharray="2 7" stroke-linecap="round"/><circle cx="6" cy="30" r="4" fill="var(--canvas)" stroke="var(--thread)" stroke-width="2.5"/></svg>
<h1>You’re offline</h1>
<p>${pages.length > 0 ? "This page is not on this device. These maps are, and you can go on writing in them." : "This page is not on this device. Maps you have opened here work without a connection."}</p>
${pages.length > 0 ? `<h2>Maps on this device</h2><ul>${list}</ul>` : ""}
<a class="again" href="${escape(here)}">Try again</a>
</main></body></html>`;
  return new Response(body, { status: 200, headers: HEADERS });
}
