/** What a measured server tells of itself at `/usage`: processor time and memory of its process; `/usage?collect`: after garbage collections. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** False: another path, and untouched. */
export function answerUsage(request, response) {
  if (!request.url.startsWith("/usage")) return false;
  void answer(response, request.url.endsWith("?collect") ? COLLECTIONS : 0);
  return true;
}

/** What one collection finds free may hold what the next one frees. */
const COLLECTIONS = 3;

async function answer(response, collections) {
  for (let turn = 0; turn < collections; turn += 1) {
    collect();
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ cpuMs: (user + system) / 1_000, rss, heap: heapUsed + external }));
}
