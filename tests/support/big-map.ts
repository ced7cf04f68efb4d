/**
 * Big maps for benchmarks and for trying limits: the sample's current map repeated. Pure and seeded, ids from a counter:
 * the same options give the same map on every machine.
 */
import type { FileCard, FileEdge, FileEmotion, FileMap, FileStage, FileStep } from "@/lib/journey/export/file-types";

export interface BigMapOptions {
  /** Cards altogether. */
  readonly cards: number;
  /** How often each step stands there, with " · 2", " · 3"… behind its title. */
  readonly repeats: number;
  /** Cards of the fullest cell. */
  readonly fullestCell: number;
  /** Words for the added cards, drawn in turn. */
  readonly texts: readonly string[];
  readonly edges: number;
}
export const FIVE_THOUSAND = { cards: 5_000, repeats: 5, fullestCell: 40, edges: 60 } as const;

/** Lane types whose notes are copied to fill the map. */
const FILLING = ["department-notes", "pain-points", "touchpoints"];

export function bigMap(source: FileMap, options: BigMapOptions): FileMap {
  let counter = 0;
  const id = (): string => `00000000-0000-4000-8000-${(counter += 1).toString(16).padStart(12, "0")}`;
  const laneIds = new Map(source.lanes.map((lane) => [lane.id, id()]));
  const stepCopies = new Map<string, string[]>();
  const stages = source.stages.map((stage): FileStage => ({
    ...stage, id: id(), steps: times(options.repeats).flatMap((round) => stage.steps.map((step): FileStep => {
      const copy = { ...step, id: id(), title: round === 0 ? step.title : `${step.title} · ${round + 1}` };
      stepCopies.set(step.id, [...(stepCopies.get(step.id) ?? []), copy.id]);
      return copy;
    })),
  }));
  const copyOf = (card: FileCard, stepId: string, changes: Partial<FileCard>): FileCard => {
    const { links: _links, splitFromId: _split, mergedFromIds: _merged, derivedFromId: _derived, ...kept } = card;
    return { ...kept, ...changes, id: id(), laneId: laneIds.get(card.laneId) ?? card.laneId, stepId };
  };
  const cards = times(options.repeats).flatMap((round) => source.cards.flatMap((card) => {
    const stepId = stepCopies.get(card.stepId)?.[round];
    return stepId === undefined ? [] : [copyOf(card, stepId, {})];
  }));
  fill(source, cards, [...stepCopies.values()].flat(), options, copyOf);
  const steps = stages.flatMap((stage) => stage.steps.map((step) => step.id));
  return {
    id: id(), state: "current", title: `${options.cards} cards`,
    lanes: source.lanes.map((lane) => ({ ...lane, id: laneIds.get(lane.id) ?? lane.id })), stages, cards,
    emotions: emotionsOf(source, steps, id), edges: edgesOf(steps, options.edges, id),
  };
}

/** Copies of department notes, pain points and touchpoints, over cells, departments, people and texts in turn. */
function fill(
  source: FileMap, cards: FileCard[], steps: readonly string[], options: BigMapOptions,
  copyOf: (card: FileCard, stepId: string, changes: Partial<FileCard>) => FileCard,
): void {
  const types = new Map(source.lanes.map(({ id, type }) => [id, type]));
  const patterns = source.cards.filter((card) => FILLING.includes(types.get(card.laneId) ?? ""));
  const departments = unique(source.cards.map((card) => card.departmentId));
  const people = unique(source.cards.map((card) => card.authorId));
  const sizes = new Map<string, number>();
  const cell = (card: FileCard): string => `${card.stepId} ${card.laneId}`;
  for (const card of cards) sizes.set(cell(card), (sizes.get(cell(card)) ?? 0) + 1);
  const add = (turn: number, pattern: FileCard | undefined, stepId: string | undefined): void => {
    if (!pattern || stepId === undefined) return;
    const card = copyOf(pattern, stepId, {
      text: options.texts[turn % options.texts.length] ?? pattern.text, departmentId: departments[turn % departments.length],
      authorId: people[turn % people.length],
    });
    const size = sizes.get(cell(card)) ?? 0;
    if (size >= options.fullestCell) return;
    sizes.set(cell(card), size + 1);
    cards.push(card);
  };
  const fullest = patterns.find((card) => types.get(card.laneId) === "department-notes");
  for (let turn = 0; turn < options.fullestCell; turn += 1) add(turn, fullest, steps[0]);
  for (let turn = 0; cards.length < options.cards; turn += 1) {
    // One step further each round over the patterns, so that every pattern meets every step.
    add(turn, patterns[turn % patterns.length], steps[(turn + Math.floor(turn / patterns.length)) % steps.length]);
  }
}

/** The team and two departments on each step, on a wave between −2 and 2. */
function emotionsOf(source: FileMap, steps: readonly string[], id: () => string): FileEmotion[] {
  const departments = unique(source.cards.map((card) => card.departmentId)).slice(0, 2);
  const wave = (index: number, shift: number): number => Math.round(Math.sin(index / 3 + shift) * 200) / 100;
  return steps.flatMap((stepId, index): FileEmotion[] => [
    { id: id(), stepId, source: "team", value: wave(index, 0) },
    ...departments.map((departmentId, shift): FileEmotion => (
      { id: id(), stepId, source: "department", departmentId, value: wave(index, shift + 1) })),
  ]);
}
function edgesOf(steps: readonly string[], count: number, id: () => string): FileEdge[] {
  return times(count).flatMap((index) => {
    const [fromStepId, toStepId] = [steps[index % steps.length], steps[(index * 7 + 3) % steps.length]];
    return fromStepId === undefined || toStepId === undefined ? [] : [{ id: id(), kind: "skip" as const, fromStepId, toStepId, label: `Edge ${index + 1}` }];
  });
}

const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const unique = (values: readonly (string | undefined)[]): string[] => [...new Set(values.flatMap((value) => value ?? []))];
