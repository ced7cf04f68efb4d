/** The whole product: how fast letters are while somebody loads the home page, exports and imports without a pause. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../lib/paths";
import { startTestServer, type TestServer } from "../../support/test-server";
import type { Address } from "./contender";
import { yWebsocket } from "./dialect";
import { measureLatency, type Latency, type Pace } from "./typing";

export interface BesideWeb {
  readonly alone: readonly Latency[];
  readonly beside: readonly Latency[];
  readonly requests: number;
}

/** In turns: without and with the requests. */
export async function measureBesideWeb(pace: Pace, turns: number): Promise<BesideWeb> {
  const server = await startTestServer({ env: { THROUGHLINE_DEMO: "true" } });
  try {
    const person = await signIn(server);
    const address: Address = {
      name: "Throughline, whole product", dialect: yWebsocket({ answersStepOne: true }), port: () => server.port, cookie: () => person.cookie,
    };
    const [alone, beside]: [Latency[], Latency[]] = [[], []];
    let requests = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      alone.push(await measureLatency(address, [await person.newMap()], pace));
      const map = await person.newMap();
      const web = browse(person);
      beside.push(await measureLatency(address, [map], pace));
      requests += await web.stop();
    }
    return { alone, beside, requests };
  } finally {
    await server.close();
  }
}

interface Visitor {
  readonly cookie: string;
  readonly get: (path: string) => Promise<void>;
  /** The sample as a journey of its own; its current map. */
  readonly newMap: () => Promise<string>;
  readonly home: string;
  readonly exportPath: string;
}

async function signIn({ url }: TestServer): Promise<Visitor> {
  const jar = new Map<string, string>();
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(`${url}${path}`, { redirect: "manual", ...init, headers: { origin: url, cookie, ...init.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    return answer;
  };
  const { csrfToken } = await (await call("/api/auth/csrf")).json() as { csrfToken: string };
  await call("/api/auth/callback/demo", { method: "POST", body: new URLSearchParams({ csrfToken, account: "sales", json: "true" }) });
  const { workspaces: [workspace] } = await (await call("/api/v1/me")).json() as { workspaces: { id: string; slug: string }[] };
  if (!workspace) throw new Error("Nobody is in a workspace.");
  const sample = readFileSync(join(projectRoot, "samples", "northpeak.journey.json"));
  const importSample = async () => (await call(`/api/v1/workspaces/${workspace.id}/journeys/import`, {
    method: "POST", body: sample, headers: { "content-type": "application/vnd.throughline.journey+json" },
  })).json() as Promise<{ id: string; maps: { id: string }[] }>;
  const { id: journeyId } = await importSample();
  return {
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    async get(path) { await (await call(path)).arrayBuffer(); },
    async newMap() { return (await importSample()).maps[0]?.id ?? ""; },
    home: `/w/${workspace.slug}`, exportPath: `/api/v1/journeys/${journeyId}/export`,
  };
}

function browse({ get, newMap, home, exportPath }: Visitor) {
  let [over, requests] = [false, 0];
  const steps = [() => get(home), () => get(exportPath), newMap];
  const done = (async () => {
    for (; !over; requests += 1) await steps[requests % steps.length]?.();
  })();
  return {
    async stop(): Promise<number> {
      over = true;
      await done;
      return requests;
    },
  };
}
