/** What a measured server tells of itself at `/usage`: processor time and memory of its process; `/usage?collect`: after a garbage collection. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** False: another path, and untouched. */
export function answerUsage(request, response) {
  if (!request.url.startsWith("/usage")) return false;
  if (request.url.endsWith("?collect")) collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ cpuMs: (user + system) / 1_000, rss, heap: heapUsed + external }));
  return true;
}
