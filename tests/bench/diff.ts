/** How long the semantic difference of two big maps takes: a map, and a future of it in which one card in five changed. */
import { randomUUID } from "node:crypto";
import { cpus } from "node:os";
import * as Y from "yjs";
import { applyCommands, copyMapCommands, read } from "../../lib/journey";
import type { Card, Command, MapModel } from "../../lib/journey";
import { diffMaps } from "../../lib/journey/diff/diff-maps";
import { createNames } from "../../lib/journey/diff/name-directory";
import { tellDiff } from "../../lib/journey/diff/tell-diff";
import { FIVE_THOUSAND } from "../support/big-map";
import { sampleDocument } from "./sample-document";
import { spread, type Spread } from "./spread";

const SIZES = [1_000, 5_000, 20_000] as const;
const RUNS = 25;
const NAMES = createNames({ people: [], departments: [], metrics: [], channels: [] });
const context = () => ({ now: new Date().toISOString(), userId: randomUUID(), newId: randomUUID });

interface Row { readonly cards: number; readonly changes: number; readonly compare: Spread; readonly tell: Spread }

export function benchDiff(): void {
  const rows = SIZES.map((cards) => measure(cards));
  const perCard = ({ cards, compare }: Row): number => compare.median / cards;
  const base = rows.find(({ cards }) => cards === FIVE_THOUSAND.cards);
  const ms = ({ median, p95 }: Spread): string => `${median.toFixed(1)} / ${p95.toFixed(1)}`;
  process.stdout.write(`${[
    "| cards a side | changes | compare, ms | compare and tell, ms | time per card against 5,000 |",
    "|---:|---:|---:|---:|---:|",
    ...rows.map((row) => `| ${row.cards.toLocaleString("en")} | ${row.changes.toLocaleString("en")} | ${ms(row.compare)} | ${ms(row.tell)} | ${base ? (perCard(row) / perCard(base)).toFixed(2) : "–"}× |`),
    "",
    `Median / 95th percentile of ${RUNS}. Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${new Date().toISOString().slice(0, 10)}.`,
  ].join("\n")}\n`);
}

function measure(cards: number): Row {
  const before = read(sampleDocument(cards));
  const after = futureOf(before);
  const time = (work: () => void): Spread => spread(Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }));
  const options = { departmentFeelings: false };
  return {
    cards: before.cards.size, changes: diffMaps(before, after, options).changes.length,
    compare: time(() => diffMaps(before, after, options)), tell: time(() => tellDiff(diffMaps(before, after, options), NAMES)),
  };
}

/** A copy in which every fifth card was reworded, moved, rated, deleted or joined by a new one, in turn. */
function futureOf(source: MapModel): MapModel {
  const doc = new Y.Doc();
  applyCommands(doc, copyMapCommands(source, { newId: randomUUID, authorOf: () => undefined }), context());
  const copied = read(doc);
  const steps = copied.stages.flatMap((stage) => stage.steps.map(({ id }) => id));
  const edits = [...copied.cards.values()].flatMap((card, index): Command[] => (index % 5 === 0 ? [edit(card, index / 5, steps)] : []));
  applyCommands(doc, edits, context());
  return read(doc);
}
function edit({ id, text, place: { stepId, laneId } }: Card, turn: number, steps: readonly string[]): Command {
  switch (turn % 5) {
    case 0: return { type: "setCardText", id, text: `${text} Now in the app.` };
    case 1: return { type: "moveCard", id, stepId: steps[(steps.indexOf(stepId) + 1) % steps.length] ?? stepId, laneId };
    case 2: return { type: "setCardFields", id, severity: "high" };
    case 3: return { type: "deleteCard", id };
    default: return { type: "addCard", stepId, laneId, text: "Something new" };
  }
}
