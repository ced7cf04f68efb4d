/** A plan as a Markdown document: what to do, by whom, until when, and what it is for. */
import { EFFORT_WORDS, IMPACT_WORDS, STATUS_WORDS, type GapLine, type PlanLine, type PlanToWrite } from "./plan-lines";

export function planMarkdown({ journey, actions, waiting }: PlanToWrite): string {
  const blocks = [
    `# Action plan: ${plain(journey)}`, summaryOf(actions, waiting),
    ...(actions.length === 0 ? [] : ["| | Action | Status | Owner | Due | Effort | Impact |\n|---|---|---|---|---|---|---|\n" + actions.map(rowOf).join("\n")]),
    ...actions.flatMap(detailsOf),
    ...(waiting.length === 0 ? [] : ["## No action yet", waiting.map(gapItem).join("\n")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function summaryOf(actions: readonly PlanLine[], waiting: readonly GapLine[]): string {
  const covered = new Set(actions.filter(({ owner, status }) => owner !== undefined && status !== "dropped").flatMap(({ gaps }) => gaps.map(({ number }) => number)));
  const total = new Set([...actions.flatMap(({ gaps }) => gaps), ...waiting].map(({ number }) => number)).size;
  return total === 0 ? "No gaps yet." : `${covered.size} of ${total} gaps owned.`;
}

const rowOf = (action: PlanLine): string => `| ${[
  action.number, plain(action.title), STATUS_WORDS[action.status], plain(action.owner ?? "Nobody yet"), action.due ?? "",
  action.effort ? EFFORT_WORDS[action.effort] : "", action.impact ? IMPACT_WORDS[action.impact] : "",
].join(" | ")} |`;

function detailsOf({ number, title, closes, detail, department, metric, gaps }: PlanLine): string[] {
  const facts = [
    ...(closes === undefined ? [] : [`- Closes: ${plain(closes)}`]), ...(department === undefined ? [] : [`- Department: ${plain(department)}`]),
    ...(metric ? [`- Measured by: ${plain(metric.name)}${numbers(metric)}`] : []), ...gaps.map(gapItem),
  ];
  return [`## ${number}. ${plain(title)}`, ...(detail === undefined ? [] : [plain(detail, "\n")]), ...(facts.length === 0 ? [] : [facts.join("\n")])];
}

function numbers({ unit = "", baseline, target, latest }: NonNullable<PlanLine["metric"]>): string {
  const say = (value: number): string => `${value < 0 ? "−" : ""}${Math.abs(value)}${unit === "%" ? "%" : unit === "" ? "" : ` ${plain(unit)}`}`;
  const way = [baseline, target].flatMap((value) => (value === undefined ? [] : [say(value)])).join(" → ");
  return `${way === "" ? "" : `, ${way}`}${latest === undefined ? "" : ` (latest ${say(latest)})`}`;
}

const gapItem = ({ number, title, closed, changes }: GapLine): string => [
  `- Gap ${number}: ${plain(title)}${closed ? " (closed on the current map)" : ""}`, ...changes.map((change) => `  - ${plain(change)}`),
].join("\n");

/** People's words stay words: what Markdown would read as its own signs is escaped, and a line stays a line. */
const plain = (text: string, lineBreak = " "): string =>
  text.trim().replace(/[\\`*_{}[\]<>|#~]/g, "\\$&").replace(/^(\d+)([.)])(?=\s)/gm, "$1\\$2").replace(/^([-+])(?=\s)/gm, "\\$1").replace(/\s*\n\s*/g, lineBreak);
