/** A map of the open format, with the ids it has here, as the model the board draws: for reading, it is no document. */
import * as Y from "yjs";
import { applyCommands } from "../commands/apply";
import type { MapModel } from "../model";
import { read } from "../read";
import type { FileMap } from "./file-types";
import { importMapCommands } from "./import-map";

/** The client id all its cards say they were made by: they name their authors themselves. */
export const FROZEN_CLIENT = 1;

export function frozenModel(map: FileMap): MapModel {
  const doc = new Y.Doc();
  doc.clientID = FROZEN_CLIENT;
  let made = 0;
  const newId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`;
  applyCommands(doc, importMapCommands(map, { things: new Map(), departments: {}, people: {}, metrics: new Map() }), { now: EPOCH, newId });
  const model = read(doc);
  doc.destroy();
  return model;
}
/** Nothing in it is dated anew. */
const EPOCH = new Date(0).toISOString();
