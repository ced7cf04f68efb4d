/** The map as a browser holds it: read from the copy in its own storage, so that nothing has to be built in for a test. */
import type { Page } from "@playwright/test";
import * as Y from "yjs";
import { exportMap } from "../../../lib/journey/export/export-map";
import type { FileMap } from "../../../lib/journey/export/file-types";

/** @param server who wrote the cards is known to the server alone, and taken over from what it said */
export async function readLocalMap(page: Page, server: FileMap): Promise<FileMap> {
  const updates = await page.evaluate(async (mapId) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("The copy could not be read."));
    });
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name?.split(":")[2] !== mapId) continue;
      const db = await asked(indexedDB.open(name));
      for (const update of await asked<Uint8Array[]>(db.transaction("updates").objectStore("updates").getAll())) {
        let bytes = "";
        for (const byte of update) bytes += String.fromCharCode(byte);
        found.push(btoa(bytes));
      }
      db.close();
    }
    return found;
  }, server.id);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, Buffer.from(update, "base64"));
  const authors = new Map(server.cards.map(({ id, authorId }) => [id, authorId]));
  const map = exportMap(doc, { head: server, fileIds: false, authorOf: ({ id }) => authors.get(id) });
  doc.destroy();
  return map;
}
