/** Reads a whole document once. Never throws on anything a peer may have written; what makes no sense is passed over. */
import type * as Y from "yjs";
import { createMapReader } from "./map-reader";
import type { MapModel } from "./model";

export function read(doc: Y.Doc): MapModel {
  const reader = createMapReader(doc);
  const model = reader.get();
  reader.destroy();
  return model;
}
