/** A big map in a running product, and somebody who opens it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { projectRoot } from "../../lib/paths";
import type { JourneyFile } from "../../lib/journey/export/file-types";
import { parseJourneyFile } from "../../lib/journey/export/parse-journey-file";
import { bigMap, FIVE_THOUSAND } from "../support/big-map";

const TEXTS = ["The label would not print.", "Refund?", "Where is my parcel, it was to come on Monday. I looked three times and nobody told me."];
/** Cards on a column of the sample repeated: what 5,000 cards are on 65 steps. */
const CARDS_PER_REPEAT = FIVE_THOUSAND.cards / FIVE_THOUSAND.repeats;

export interface BigBoard { readonly mapId: string; readonly path: string; readonly stepIds: readonly string[] }

/** Imports the sample's current map, repeated until it holds `cards`, as a journey of its own. */
export async function importBigBoard(request: APIRequestContext, url: string, cards: number): Promise<BigBoard> {
  const file = sample();
  const [source] = file.maps;
  if (!source) throw new Error("The sample has no map.");
  const repeats = Math.max(1, Math.round(cards / CARDS_PER_REPEAT));
  const map = bigMap(source, {
    cards: Math.max(cards, source.cards.length), repeats, fullestCell: FIVE_THOUSAND.fullestCell, texts: TEXTS,
    edges: Math.round(cards / 100),
  });
  const call = async <T>(method: string, path: string, init: { data?: Buffer; headers?: Record<string, string> } = {}): Promise<T> => {
    const answer = await request.fetch(`${url}/api/v1${path}`, { method, ...init, headers: { origin: url, ...init.headers } });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${(await answer.text()).slice(0, 300)}`);
    return answer.json();
  };
  const { workspaces: [workspace] } = await call<{ workspaces: { id: string; slug: string }[] }>("GET", "/me");
  if (!workspace) throw new Error("Nobody is in a workspace.");
  const { maps: [made] } = await call<{ maps: { id: string }[] }>("POST", `/workspaces/${workspace.id}/journeys/import`, {
    data: Buffer.from(JSON.stringify({ ...file, journey: { ...file.journey, title: map.title }, maps: [map] })),
    headers: { "content-type": "application/vnd.throughline.journey+json" },
  });
  if (!made) throw new Error("The imported journey has no map.");
  const read = await call<{ stages: { steps: { id: string }[] }[] }>("GET", `/maps/${made.id}`);
  return { mapId: made.id, path: `/w/${workspace.slug}/maps/${made.id}`, stepIds: read.stages.flatMap(({ steps }) => steps.map(({ id }) => id)) };
}

function sample(): JourneyFile {
  const parsed = parseJourneyFile(readFileSync(join(projectRoot, "samples", "northpeak.journey.json")));
  if (!parsed.ok) throw new Error("The sample does not read.");
  return parsed.file;
}
