/** Prints what was measured and puts it between its marks in docs/benchmarks.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../lib/paths";
import type { AmongOthers, DragMeasure, TypingMeasure } from "./measures";
import type { Spread } from "./spread";

export interface BoardMeasures {
  readonly cards: number;
  readonly opening: Spread;
  readonly nodes: number;
  readonly typing: TypingMeasure;
  readonly drag: DragMeasure;
  readonly among: AmongOthers;
}

export const ms = ({ median, p95 }: Spread): string => `${median.toFixed(median < 100 ? 1 : 0)} / ${p95.toFixed(p95 < 100 ? 1 : 0)}`;

export function writeReport(rows: readonly BoardMeasures[], { browser, keep }: { browser: string; keep: boolean }): void {
  const table = [
    "| cards | open, ms | elements | typing to paint, ms | main thread per letter, ms | drag per frame, ms | longest task while dragging, ms | typing among others, ms | their edits/s | letters lost |",
    "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...rows.map(({ cards, opening, nodes, typing, drag, among }) =>
      `| ${cards.toLocaleString("en")} | ${ms(opening)} | ${nodes.toLocaleString("en")} | ${ms(typing)} | ${typing.work.toFixed(1)} | ${ms(drag.frame)} | ${drag.longest.toFixed(0)} | ${ms(among.typing)} | ${among.editsPerSecond} | ${among.dropped} |`),
    "",
    `Median / 95th percentile. ${describeMachine(browser)}`,
  ].join("\n");
  if (keep) keepReport("board", table);
  else process.stdout.write(`${table}\n`);
}

export const describeMachine = (browser: string): string => `Chromium ${browser}, ${describeNode()}`;
export const describeNode = (): string =>
  `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), load of the machine at the end ${(loadavg()[0] ?? 0).toFixed(1)}, ${new Date().toISOString().slice(0, 10)}.`;

/** Also prints it. */
export function keepReport(bench: "board" | "versions" | "live", report: string): void {
  process.stdout.write(`${report}\n`);
  const [begin, end] = [`<!-- ${bench}: begin -->`, `<!-- ${bench}: end -->`];
  const path = join(projectRoot, "docs", "benchmarks.md");
  const page = readFileSync(path, "utf8");
  const [before, after] = [page.indexOf(begin), page.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`docs/benchmarks.md has no ${begin} … ${end}.`);
  writeFileSync(path, `${page.slice(0, before + begin.length)}\n${report}\n${page.slice(after)}`);
}
