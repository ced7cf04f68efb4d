/** The map as a browser holds it: read from the copy in its own storage, so that nothing has to be built in for a test. */
import type { Page } from "@playwright/test";
import * as Y from "yjs";
import { canonicalJson } from "../../../lib/journey/export/canonical";
import { exportMap } from "../../../lib/journey/export/export-map";
import { read } from "../../../lib/journey/read";
import type { MapModel } from "../../../lib/journey/model";

export interface LocalMap { readonly canonical: string; readonly model: MapModel }

/** Everything in the page's copies of a map, merged. */
export async function readLocalMap(page: Page, mapId: string): Promise<LocalMap> {
  const updates = await page.evaluate(async (id) => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.split(":")[2] === id ? [name] : []));
    const request = <T>(of: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      of.onsuccess = () => resolve(of.result);
      of.onerror = () => reject(of.error ?? new Error("the copy could not be read"));
    });
    const found: string[] = [];
    for (const name of names) {
      const db = await request(indexedDB.open(name));
      for (const update of await request(db.transaction("updates").objectStore("updates").getAll()) as Uint8Array[]) {
        let binary = "";
        for (const byte of update) binary += String.fromCharCode(byte);
        found.push(btoa(binary));
      }
      db.close();
    }
    return found;
  }, mapId);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, Buffer.from(update, "base64"));
  const file = exportMap(doc, { head: { id: mapId, state: "current", title: "" }, fileIds: false, authorOf: () => undefined });
  const local = { canonical: canonicalJson(file), model: read(doc) };
  doc.destroy();
  return local;
}
