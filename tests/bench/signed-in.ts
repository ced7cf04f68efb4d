/** A browser of its own for one of the demo's people. */
import type { Browser, BrowserContext } from "@playwright/test";

export async function signedIn(browser: Browser, url: string, account: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  const { csrfToken } = await (await context.request.get(`${url}/api/auth/csrf`)).json();
  await context.request.post(`${url}/api/auth/callback/demo`, { form: { csrfToken, account, json: "true" }, headers: { origin: url } });
  return context;
}
