/**
 * People who work on a real map with the product's own commands: undo, offline, two tabs, another person's browser on the
 * same machine, while the server writes in between (commands of the API, a restored version).
 */
import fc from "fast-check";
import * as Y from "yjs";
import { isAppError } from "@/lib/errors";
import { applyCommands, createMapReader, invertCommands, read, withIds, type Command, type MapModel, type MapReader } from "@/lib/journey";
import { commandsFor } from "@/lib/journey/diff/apply/commands-for";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { commandFor, intents, remember, type Intent, type Known } from "../../journey/support/random-commands";
import { context } from "../../journey/support/small-map";
import { applyAll } from "./guarded-log";
import type { Random } from "./random";

export interface TeamServer {
  /** What the log holds. */
  readonly log: readonly Uint8Array[];
  /** A page's frame. Returns what everybody else gets; null: nothing new. Throws when it is not taken. */
  take(frame: Uint8Array): Uint8Array | null;
  /** An update the server wrote. Returns what everybody gets. */
  append(update: Uint8Array): Uint8Array | null;
  stateVector(): Uint8Array;
}
interface Page {
  readonly doc: Y.Doc;
  readonly reader: MapReader;
  readonly known: Known;
  /** Batches that take back what was done here, the newest last. */
  readonly steps: (readonly Command[])[];
  online: boolean;
}
type Origin = "server" | "own";

/** The frames are handed to `server`. Returns every page's document, all online and caught up. */
export function workAsTeam(random: Random, seed: number, steps: number, start: Uint8Array, server: TeamServer): readonly Y.Doc[] {
  const pages: Page[] = [];
  const versions: MapModel[] = [];
  const deliver = (news: Uint8Array | null, from: Page | null) => {
    if (news) for (const page of pages) if (page !== from && page.online) Y.applyUpdate(page.doc, news, "server" satisfies Origin);
  };
  const send = (page: Page, frame: Uint8Array) => { deliver(server.take(frame), page); };
  /** Its own answer to the server's step 1. */
  const answer = (page: Page) => { send(page, Y.encodeStateAsUpdate(page.doc, server.stateVector())); };
  const open = (doc: Y.Doc): Page => {
    const page: Page = {
      doc, reader: createMapReader(doc), known: { stages: new Set(), steps: new Set(), lanes: new Set() }, steps: [], online: true,
    };
    catchUp(page, server.log);
    doc.on("update", (bytes: Uint8Array, origin: unknown) => { if (origin !== "server" && page.online) send(page, bytes); });
    pages.push(page);
    return page;
  };
  /** With what the browser kept. */
  const openCopy = (of: Page): void => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(of.doc), "server");
    answer(open(doc));
  };
  const writeOnServer = (plan: (doc: Y.Doc) => readonly Command[]) => {
    const doc = applyAll(server.log);
    const commands = plan(doc);
    const before = Y.encodeStateVector(doc);
    if (attempt(doc, commands)) deliver(server.append(Y.encodeStateAsUpdate(doc, before)), null);
  };

  server.append(start);
  for (let n = 0; n < 2 + random.below(3); n += 1) open(new Y.Doc({ gc: random.chance(0.8) }));
  for (const intent of fc.sample(intents, { numRuns: steps, seed })) {
    const page = random.pick(pages);
    const dice = random.next();
    if (dice < 0.04 && page.online) page.online = false;
    else if (dice < 0.1 && !page.online) {
      catchUp(page, server.log);
      answer(page);
    } else if (dice < 0.12 && pages.length < 7) openCopy(page);
    else if (dice < 0.13 && pages.length > 1) {
      // Signed out and in again: the page is gone, what the browser kept goes on under a new client id.
      openCopy(page);
      pages.splice(pages.indexOf(page), 1);
      page.doc.destroy();
    } else if (dice < 0.14 && page.online) send(page, Y.encodeStateAsUpdate(page.doc));
    else if (dice < 0.22) takeBack(page);
    else if (dice < 0.26) writeOnServer((doc) => intend(intent, read(doc), page.known));
    else if (dice < 0.28) versions.push(read(applyAll(server.log)));
    else if (dice < 0.3 && versions.length > 0) {
      const version = random.pick(versions);
      writeOnServer((doc) => commandsFor(doc, diffMaps(read(doc), version), context()));
    } else act(page, intent);
  }
  for (const page of pages) {
    const wasOnline = page.online;
    catchUp(page, server.log);
    if (!wasOnline) answer(page);
  }
  for (const { doc } of pages) for (const update of server.log) Y.applyUpdate(doc, update, "server");
  return pages.map(({ doc }) => doc);
}

function catchUp(page: Page, log: readonly Uint8Array[]): void {
  for (const update of log) Y.applyUpdate(page.doc, update, "server" satisfies Origin);
  page.online = true;
}

function intend(intent: Intent, map: MapModel, known: Known): readonly Command[] {
  remember(map, known);
  const command = commandFor(intent, map, known);
  return command ? [command] : [];
}

function act(page: Page, intent: Intent): void {
  const commands = withIds(intend(intent, page.reader.get(), page.known), context().newId);
  let inverse: readonly Command[] = [];
  try {
    inverse = invertCommands(page.doc, commands, context());
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
  if (attempt(page.doc, commands)) page.steps.push(inverse);
}

function takeBack(page: Page): void {
  const step = page.steps.pop();
  if (step) attempt(page.doc, step);
}

/** False: it is not possible (any more), and the document is as it was. */
function attempt(doc: Y.Doc, commands: readonly Command[]): boolean {
  if (commands.length === 0) return false;
  try {
    applyCommands(doc, commands, context(), "own" satisfies Origin);
    return true;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return false;
  }
}
