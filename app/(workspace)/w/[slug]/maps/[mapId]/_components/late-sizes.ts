/** The sizes of what is not drawn; they come with the first map that is not drawn whole. */
import type { BoardKit } from "./board-kit";
import type { CellSizes } from "./cell-sizes";

export interface LateSizes {
  /** Null until they are there. */
  get(): CellSizes | null;
  /** Brings them, once; tells when they are there and when they are other ones. */
  load(onChange: () => void): void;
}

export function createLateSizes(kit: BoardKit): LateSizes {
  let sizes: CellSizes | null = null;
  let coming = false;
  return {
    get: () => sizes,
    load(onChange) {
      if (coming) return;
      coming = true;
      void import("./cell-sizes").then(({ createCellSizes }) => {
        sizes = createCellSizes(kit, onChange);
        onChange();
      }, () => {
        coming = false; // No connection: the next change tries again.
      });
    },
  };
}
