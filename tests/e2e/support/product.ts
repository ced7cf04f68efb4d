/** Playwright's test with the product around it: a running demo, and people who sign in to it in browsers of their own. */
import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from "@playwright/test";
import { describeOutput, startTestServer, type TestServer, type TestServerOptions } from "../../support/test-server";

/** Open sign-up lets a test bring people of its own beside the demo's. */
export const DEMO_ENV = { THROUGHLINE_DEMO: "true", ALLOW_SIGN_UP: "true" } as const;
export type DemoAccount = "sales" | "support" | "marketing" | "manager";

export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
}
export interface PersonOptions extends BrowserContextOptions {
  /** What this test provokes in the console on purpose. Anything else fails the test. */
  readonly expectedConsole?: readonly RegExp[];
}

interface ProductFixtures {
  /** A server of this test's own. It ends after everybody's browsers: an open page would tell the console how it stops. */
  installation: (options?: TestServerOptions) => Promise<TestServer>;
  /** A browser of its own, with nobody signed in. */
  stranger: (options?: PersonOptions & { server?: TestServer }) => Promise<Person>;
  /** A browser of its own, signed in as a colleague of the demo. */
  colleague: (account: DemoAccount, options?: PersonOptions & { server?: TestServer }) => Promise<Person>;
}
interface ProductWorkerFixtures {
  /** One running demo per worker; tests make journeys of their own in it. */
  demo: TestServer;
}

/** Lost connections are part of many promises, and Chromium reports each failed request by itself. */
const CONNECTION_TROUBLE = [
  /WebSocket connection to .* failed/,
  // The browser looked for a newer service worker while the server was away.
  /An unknown error occurred when fetching the script/, /net::ERR_(FAILED|CONNECTION_REFUSED|INTERNET_DISCONNECTED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/,
];

export const test = base.extend<ProductFixtures, ProductWorkerFixtures>({
  demo: [async ({}, use) => {
    const server = await startTestServer({ env: DEMO_ENV });
    await use(server);
    await server.close();
  }, { scope: "worker", timeout: 120_000 }],

  installation: async ({}, use) => {
    const servers: TestServer[] = [];
    await use(async (options) => {
      const server = await startTestServer(options);
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map((server) => server.close()));
  },

  // Asks for `installation` so that its servers outlive these browsers.
  stranger: async ({ browser, demo, installation: _outlivesBrowsers }, use, testInfo) => {
    const people: Person[] = [];
    const complaints: string[] = [];
    const servers = new Set<TestServer>();
    await use(async ({ expectedConsole = [], server = demo, ...options } = {}) => {
      servers.add(server);
      const context = await browser.newContext({ baseURL: server.url, ...options });
      context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
      context.on("console", (message) => {
        const text = `${message.text()} ${message.location().url}`;
        if (message.type() !== "error" || [...CONNECTION_TROUBLE, ...expectedConsole].some((pattern) => pattern.test(text))) return;
        complaints.push(`console: ${text}`);
      });
      const person = { context, page: await context.newPage() };
      people.push(person);
      return person;
    });
    for (const { context } of people) await context.close();
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const server of servers) await testInfo.attach("server output", { body: describeOutput(server) });
    }
    base.expect(complaints, "nothing unexpected in the browsers' consoles").toEqual([]);
  },

  colleague: async ({ stranger, demo }, use) => {
    await use(async (account, options = {}) => {
      const person = await stranger(options);
      await signIn(person.context, (options.server ?? demo).url, "demo", { account });
      return person;
    });
  },
});

export const expect = test.expect;

/** Signs a context in the way the sign-in page does: next-auth's own endpoints. */
export async function signIn(
  context: BrowserContext, url: string, provider: "demo" | "credentials", credentials: Readonly<Record<string, string>>,
): Promise<void> {
  const csrf: { csrfToken: string } = await (await context.request.get(`${url}/api/auth/csrf`)).json();
  const answer = await context.request.post(`${url}/api/auth/callback/${provider}`, {
    form: { ...credentials, csrfToken: csrf.csrfToken, json: "true", callbackUrl: url },
    headers: { origin: url },
  });
  expect(answer.ok(), `sign-in answered ${answer.status()}`).toBe(true);
}
