/**
 * A map that is read once and afterwards only where it changed. Its answer always equals a fresh `read(doc)`; what a
 * transaction did not touch keeps its identity, so a component that compares by reference draws only what is new.
 */
import type * as Y from "yjs";
import { readCard, readEdge, readEmotion, readKeys, readLane, readMicroMoment, readSchemaVersion, readStage, readStep, touchedBy } from "./doc";
import type { MapRoot } from "./doc";
import { CardIndex } from "./card-index";
import { readMicroMoments } from "./micro-moments";
import { readEdges, readPoints } from "./points";
import type { MapModel } from "./model";
import type { EdgeRecord, EmotionRecord, LaneRecord, MicroMomentRecord, StageRecord, StepRecord } from "./records";
import { readStructure, reuseList, sameBoard } from "./structure";
import type { Structure } from "./structure";

export interface MapReader {
  /** The map as it is now; the same object until something changes. Never throws. */
  get(): MapModel;
  /** Called after every transaction that touched the map. @returns a function that stops it */
  onChange(listener: () => void): () => void;
  destroy(): void;
}

export function createMapReader(doc: Y.Doc): MapReader {
  const state = new ReaderState(doc);
  const dirty = new Map<MapRoot, Set<string>>();
  const listeners = new Set<() => void>();
  let model = state.update(null);

  const onTransaction = (transaction: Y.Transaction): void => {
    const touched = touchedBy(doc, transaction);
    if (touched.size === 0) return;
    for (const [name, ids] of touched) {
      const waiting = dirty.get(name) ?? new Set<string>();
      for (const id of ids) waiting.add(id);
      dirty.set(name, waiting);
    }
    for (const listener of [...listeners]) listener();
  };
  doc.on("afterTransaction", onTransaction);
  return {
    get() {
      if (dirty.size > 0) {
        const touched = new Map(dirty);
        dirty.clear();
        model = state.update(touched);
      }
      return model;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    destroy() {
      doc.off("afterTransaction", onTransaction);
      listeners.clear();
    },
  };
}

type Touched = ReadonlyMap<MapRoot, ReadonlySet<string>>;

class ReaderState {
  readonly #doc: Y.Doc;
  readonly #stages = new Map<string, StageRecord>();
  readonly #steps = new Map<string, StepRecord>();
  readonly #lanes = new Map<string, LaneRecord>();
  readonly #emotions = new Map<string, EmotionRecord>();
  readonly #edges = new Map<string, EdgeRecord>();
  readonly #moments = new Map<string, MicroMomentRecord>();
  readonly #cards = new CardIndex();
  #structure: Structure | null = null;
  #model: MapModel | null = null;

  constructor(doc: Y.Doc) { this.#doc = doc; }

  /** @param touched null = everything */
  update(touched: Touched | null): MapModel {
    const doc = this.#doc;
    const again = <T>(name: MapRoot, records: Map<string, T>, readOne: (doc: Y.Doc, id: string) => T | null): boolean => {
      const ids = touched ? touched.get(name) : readKeys(doc, name);
      for (const id of ids ?? []) {
        const record = readOne(doc, id);
        if (record) records.set(id, record);
        else records.delete(id);
      }
      return !touched || touched.has(name);
    };
    const columns = [
      again("stages", this.#stages, readStage), again("steps", this.#steps, readStep), again("lanes", this.#lanes, readLane),
    ].includes(true);
    const before = this.#structure;
    const structure = columns || !before
      ? readStructure({ stages: this.#stages, steps: this.#steps, lanes: this.#lanes }, before ?? undefined) : before;
    const sameCells = before !== null && sameBoard(before, structure);
    this.#structure = structure;

    const cardIds = touched ? [...(touched.get("cards") ?? [])] : readKeys(doc, "cards");
    this.#cards.put(cardIds.map((id) => [id, readCard(doc, id)]), structure, sameCells);
    const points = again("emotions", this.#emotions, readEmotion) || !sameCells;
    const edges = again("edges", this.#edges, readEdge) || !sameCells;
    const moments = again("microMoments", this.#moments, readMicroMoment) || !sameCells;
    const old = this.#model;
    const { microMoments, recoveredMoments } = old && !moments ? old : readMicroMoments(this.#moments.values(), structure, old ?? undefined);
    this.#model = {
      schemaVersion: readSchemaVersion(doc), stages: structure.stages, lanes: structure.lanes,
      microMoments, recoveredMoments, cards: this.#cards.cards, cells: this.#cards.cells, recovered: this.#cards.recovered,
      emotions: old && !points ? old.emotions : readPoints(this.#emotions.values(), structure, old?.emotions),
      edges: old && !edges ? old.edges : reuseList(old?.edges, readEdges(this.#edges.values(), structure)),
    };
    return this.#model;
  }
}
