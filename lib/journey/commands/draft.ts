/**
 * A map as a batch of commands would leave it. Commands are checked and planned here, nothing is written: the document
 * is touched only when all of them are possible (`doc.commitWrites`), so a batch is all or nothing.
 */
import type * as Y from "yjs";
import { cellKey } from "../model";
import { readCard, readCardPlace, readEdge, readEmotion, readKeys, readLane, readMicroMoment, readStage, readStep } from "../doc";
import type {
  CardRecord, EdgeRecord, EmotionRecord, LaneRecord, MicroMomentRecord, RecordRoot, Records, StageRecord, StepRecord, Write,
} from "../records";
import { compact } from "../stored-values";
import type { Splice } from "../text-edit";
import { Sequences } from "./sequences";
import type { PlacedSlot } from "./sequences";

/** Records of one root: planned ones over those of the document. */
class Shelf<T extends { readonly id: string }> {
  readonly #planned = new Map<string, T>();
  readonly #read: (id: string) => T | null;
  constructor(read: (id: string) => T | null) { this.#read = read; }
  get(id: string): T | null { return this.#planned.get(id) ?? this.#read(id); }
  plannedIds(): Iterable<string> { return this.#planned.keys(); }
  put(record: T): T { this.#planned.set(record.id, record); return record; }
}

export class MapDraft {
  readonly writes: Write[] = [];
  readonly doc: Y.Doc;
  readonly #stages: Shelf<StageRecord>;
  readonly #steps: Shelf<StepRecord>;
  readonly #lanes: Shelf<LaneRecord>;
  readonly #cards: Shelf<CardRecord>;
  readonly #moments: Shelf<MicroMomentRecord>;
  readonly #edges: Shelf<EdgeRecord>;
  readonly #emotions = new Map<string, EmotionRecord | null>();
  /** One sequence of siblings per root; the group of a stage or lane is "". */
  readonly #sequences: Readonly<Record<RecordRoot, Sequences>>;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.#stages = new Shelf((id) => readStage(doc, id));
    this.#steps = new Shelf((id) => readStep(doc, id));
    this.#lanes = new Shelf((id) => readLane(doc, id));
    this.#cards = new Shelf((id) => readCard(doc, id));
    this.#moments = new Shelf((id) => readMicroMoment(doc, id));
    this.#edges = new Shelf((id) => readEdge(doc, id));
    this.#sequences = {
      stages: new Sequences(() => this.#placed("stages", (id) => slotOf("stages", this.#stages.get(id)))),
      steps: new Sequences(() => this.#placed("steps", (id) => slotOf("steps", this.#steps.get(id)))),
      lanes: new Sequences(() => this.#placed("lanes", (id) => slotOf("lanes", this.#lanes.get(id)))),
      microMoments: new Sequences(() => this.#placed("microMoments", (id) => slotOf("microMoments", this.#moments.get(id)))),
      cards: new Sequences(() => this.#placed("cards", (id) => {
        const place = readCardPlace(doc, id);
        return place && { id, order: place.order, group: cellKey(place.stepId, place.laneId) };
      })),
    };
  }

  stage(id: string): StageRecord | null { return this.#stages.get(id); }
  step(id: string): StepRecord | null { return this.#steps.get(id); }
  lane(id: string): LaneRecord | null { return this.#lanes.get(id); }
  card(id: string): CardRecord | null { return this.#cards.get(id); }
  microMoment(id: string): MicroMomentRecord | null { return this.#moments.get(id); }
  edge(id: string): EdgeRecord | null { return this.#edges.get(id); }
  emotion(key: string): EmotionRecord | null {
    const planned = this.#emotions.get(key);
    return planned === undefined ? readEmotion(this.doc, key) : planned;
  }
  /** Deleted ones included. */
  cardIds(): readonly string[] { return [...new Set([...readKeys(this.doc, "cards"), ...this.#cards.plannedIds()])]; }
  /** Deleted ones included. */
  microMomentIds(): readonly string[] { return [...new Set([...readKeys(this.doc, "microMoments"), ...this.#moments.plannedIds()])]; }
  laneIds(): readonly string[] { return [...new Set([...readKeys(this.doc, "lanes"), ...this.#lanes.plannedIds()])]; }
  /** Deleted ones included. */
  edges(): readonly EdgeRecord[] {
    return [...new Set([...readKeys(this.doc, "edges"), ...this.#edges.plannedIds()])].flatMap((id) => this.edge(id) ?? []);
  }
  emotionsOf(stepId: string): readonly EmotionRecord[] {
    return [...new Set([...readKeys(this.doc, "emotions"), ...this.#emotions.keys()])]
      .filter((key) => key.startsWith(`${stepId}:`)).flatMap((key) => this.emotion(key) ?? []);
  }
  sequence(root: RecordRoot): Sequences { return this.#sequences[root]; }

  createStage(record: StageRecord): void { this.#create("stages", this.#stages, record); }
  createStep(record: StepRecord): void { this.#create("steps", this.#steps, record); }
  createLane(record: LaneRecord): void { this.#create("lanes", this.#lanes, record); }
  createCard(record: CardRecord): void { this.#create("cards", this.#cards, record); }
  createMicroMoment(record: MicroMomentRecord): void { this.#create("microMoments", this.#moments, record); }

  changeStage(id: string, changes: Partial<StageRecord>): void { this.#change("stages", this.#stages, id, changes); }
  changeStep(id: string, changes: Partial<StepRecord>): void { this.#change("steps", this.#steps, id, changes); }
  changeLane(id: string, changes: Partial<LaneRecord>): void { this.#change("lanes", this.#lanes, id, changes); }
  changeCard(id: string, changes: Partial<CardRecord>): void { this.#change("cards", this.#cards, id, changes); }
  changeMicroMoment(id: string, changes: Partial<MicroMomentRecord>): void { this.#change("microMoments", this.#moments, id, changes); }

  putEmotion(key: string, point: EmotionRecord | null): void {
    this.#emotions.set(key, point);
    this.writes.push({ kind: "emotion", key, point });
  }
  putEdge(edge: EdgeRecord): void {
    this.writes.push({ kind: "edge", edge: this.#edges.put(edge) });
  }
  /** Splices the text or detail of a card, one after the other. */
  spliceCard(id: string, field: "text" | "detail", splices: readonly Splice[]): void {
    const card = this.#cards.get(id);
    if (!card) return;
    const words = this.#splice("cards", id, field, card[field] ?? "", splices);
    this.#cards.put(compact({ ...card, [field]: field === "detail" && words === "" ? undefined : words }));
  }

  spliceMicroMoment(id: string, splices: readonly Splice[]): void {
    const moment = this.#moments.get(id);
    if (moment) this.#moments.put({ ...moment, text: this.#splice("microMoments", id, "text", moment.text, splices) });
  }
  /** @returns the words afterwards */
  #splice(root: "cards" | "microMoments", id: string, field: "text" | "detail", before: string, splices: readonly Splice[]): string {
    return splices.reduce((words, splice) => {
      this.writes.push({ kind: "splice", root, id, field, ...splice });
      return words.slice(0, splice.index) + splice.insert + words.slice(splice.index + splice.remove);
    }, before);
  }

  *#placed(root: RecordRoot, slot: (id: string) => PlacedSlot | null): Iterable<PlacedSlot> {
    for (const id of readKeys(this.doc, root)) {
      const placed = slot(id);
      if (placed) yield placed;
    }
  }
  #create<R extends RecordRoot>(root: R, shelf: Shelf<Records[R]>, record: Records[R]): void {
    const { group, ...slot } = slotOf(root, record) ?? NO_SLOT;
    this.#sequences[root].put(group, slot);
    shelf.put(record);
    this.writes.push({ kind: "create", root, record } as Write);
  }
  #change<R extends RecordRoot>(root: R, shelf: Shelf<Records[R]>, id: string, changes: Partial<Records[R]>): void {
    const before = shelf.get(id);
    if (!before) return;
    const after = compact({ ...before, ...changes });
    const [from, to] = [slotOf(root, before) ?? NO_SLOT, slotOf(root, after) ?? NO_SLOT];
    if (from.group !== to.group || from.order !== to.order) {
      this.#sequences[root].take(from.group, id);
      this.#sequences[root].put(to.group, { id, order: to.order });
    }
    shelf.put(after);
    this.writes.push({ kind: "change", root, id, changes });
  }
}

const NO_SLOT: PlacedSlot = { id: "", order: "", group: "" };
function slotOf<R extends RecordRoot>(root: R, record: Records[R] | null): PlacedSlot | null {
  if (!record) return null;
  if (!("place" in record)) return { id: record.id, order: record.order, group: "" };
  const { place } = record;
  const group = "laneId" in place ? cellKey(place.stepId, place.laneId) : "stageId" in place ? place.stageId : place.stepId;
  return { id: record.id, order: place.order, group };
}
