/** A plan as a table for spreadsheets (RFC 4180). */
import { EFFORT_WORDS, IMPACT_WORDS, STATUS_WORDS, type GapLine, type PlanToWrite } from "./plan-lines";

const HEAD = [
  "Number", "Action", "Status", "Owner", "Department", "Due", "Effort", "Impact", "Closes", "Gaps", "Metric", "Unit", "Baseline", "Target",
  "Latest", "Details",
];

/** CRLF between records and at the end. Gaps without an action stand at the end, with no number. */
export function planCsv({ actions, waiting }: PlanToWrite): string {
  const rows: (string | number | undefined)[][] = [
    HEAD,
    ...actions.map((action) => [
      action.number, action.title, STATUS_WORDS[action.status], action.owner, action.department, action.due,
      action.effort && EFFORT_WORDS[action.effort], action.impact && IMPACT_WORDS[action.impact], action.closes, action.gaps.map(nameOf).join("; "),
      action.metric?.name, action.metric?.unit, action.metric?.baseline, action.metric?.target, action.metric?.latest, action.detail,
    ]),
    ...waiting.map((gap) => [undefined, undefined, "No action yet", ...HEAD.slice(3).map((column) => (column === "Gaps" ? nameOf(gap) : undefined))]),
  ];
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

const nameOf = ({ number, title, closed }: GapLine): string => `Gap ${number} ${title}${closed ? " (closed)" : ""}`;

/** A spreadsheet runs what begins like a formula: an apostrophe keeps it words. Numbers are numbers. */
const FORMULA = /^[\s]*[=+\-@\t\r]/u;
function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
