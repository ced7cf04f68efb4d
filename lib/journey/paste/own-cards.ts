/**
 * Copied cards with all that travels along: where they stood to each other, their type, details and department. Votes,
 * evidence, owner and author stay behind: who pastes is the author.
 */
import type { Card } from "../model";
import {
  compact, isPlain, readAssumptions, readCardType, readConfidence, readFlag, readId, readMoment, readSeverity, readString, readTouchpoint, readWordList, readWords,
} from "../stored-values";
import { MOST } from "./wall-limits";

type Travelling =
  "detail" | "departmentId" | "confidence" | "severity" | "answered" | "tags" | "channels" | "touchpoint" | "momentOfTruth" | "metricId" | "assumptions";

export interface OwnCard extends Pick<Card, "type" | "text" | Travelling> {
  /** Rows and columns from the upper left of what was copied. */
  readonly row: number;
  readonly column: number;
  /** Departments differ from workspace to workspace; the code says which one is meant. */
  readonly departmentCode?: string;
}
export interface OwnCards { readonly workspaceId: string; readonly cards: readonly OwnCard[] }

const VERSION = 1;

export const ownCard = (card: Card, at: { row: number; column: number }, departmentCode: string | undefined): OwnCard => compact({
  ...at, type: card.type, text: card.text, detail: card.detail, departmentId: card.departmentId, departmentCode,
  confidence: card.confidence, severity: card.severity, answered: card.answered, tags: card.tags, channels: card.channels,
  touchpoint: card.touchpoint, momentOfTruth: card.momentOfTruth, metricId: card.metricId, assumptions: card.assumptions,
});

export const writeOwnCards = (cards: OwnCards): string => JSON.stringify({ throughline: VERSION, ...cards });

/** Any page can put anything on the clipboard. Null: not our cards; what is odd about one card is left out. */
export function readOwnCards(json: string): OwnCards | null {
  if (json === "" || json.length > 20_000_000) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isPlain(value) || value["throughline"] !== VERSION || !Array.isArray(value["cards"])) return null;
  const cards = value["cards"].slice(0, MOST.cards).flatMap((card): OwnCard[] => readOwnCard(card) ?? []);
  return cards.length === 0 ? null : { workspaceId: readString(value["workspaceId"]) ?? "", cards };
}

function readOwnCard(value: unknown): [OwnCard] | null {
  if (!isPlain(value)) return null;
  const [row, column, type] = [readPlaceNumber(value["row"]), readPlaceNumber(value["column"]), readCardType(value["type"])];
  if (row === undefined || column === undefined || type === undefined) return null;
  return [compact({
    row, column, type, text: (readString(value["text"]) ?? "").slice(0, MOST.text), detail: readWords(value["detail"])?.slice(0, MOST.text),
    departmentId: readId(value["departmentId"]), departmentCode: readWords(value["departmentCode"]),
    confidence: readConfidence(value["confidence"]), severity: readSeverity(value["severity"]), answered: readFlag(value["answered"]),
    tags: readWordList(value["tags"])?.slice(0, 100), channels: readWordList(value["channels"])?.slice(0, 50),
    touchpoint: readTouchpoint(value["touchpoint"]), momentOfTruth: readMoment(value["momentOfTruth"]),
    metricId: readId(value["metricId"]), assumptions: readAssumptions(value["assumptions"])?.slice(0, 100),
  })];
}
const readPlaceNumber = (value: unknown): number | undefined =>
  (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value < 1_000 ? value : undefined);
