/** A map as one `maps[]` element of the open format: its row's words around its document's content. */
import type { JourneyMap } from "../../generated/prisma/client";
import type { FileMap } from "../journey/export/file-types";
import type { MapWords } from "../runtime/ports";

/** `row` wins over what the document says about itself. */
export function withRow(content: FileMap, row: JourneyMap): FileMap {
  const { lanes, stages, cards, emotions, edges } = content;
  return { ...wordsOf(row), lanes, stages, cards, ...(emotions?.length && { emotions }), ...(edges?.length && { edges }) };
}

/** What the row says of its map; `derivedFrom.mapId` is the database's id. */
export const wordsOf = (row: JourneyMap): MapWords => ({
  id: row.id, state: row.state, title: row.title,
  ...(row.hypothesis !== null && { hypothesis: row.hypothesis }), ...(row.status !== null && { status: row.status }),
  ...(row.derivedFromMapId !== null && {
    derivedFrom: {
      mapId: row.derivedFromMapId, ...(row.derivedFromVersion !== null && { version: row.derivedFromVersion }),
    },
  }),
});
