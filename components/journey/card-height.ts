/** What a card and a cell will measure once they are drawn, from the sizes in card.css and map-grid.css. Pure. */
import type { LaneType } from "@/lib/journey/model";
import type { CardKind } from "./card-view";
import type { MapDensity } from "./map-grid";
import type { TextRuler } from "./text-ruler";

export interface Rulers {
  readonly words: TextRuler;
  /** For the customer's own words. */
  readonly voice: TextRuler;
  /** Pixels of a rem as a share of 16: people enlarge text. */
  readonly rem: number;
}
export interface CardShape {
  readonly kind: CardKind;
  readonly text: string;
  /** The small line under the words. */
  readonly marks: boolean;
}

const CELL_PADDING = 6;
const GAP = 6;
const LINE = 16;
const VOICE_LINE = 18;
/** Zoomed out a little, words are smaller: lines, and letters as a share of the usual ones. */
const CLOSE = { line: 15, letters: 11.5 / 12, voiceLine: 16, voiceLetters: 13 / 14.5 } as const;
const TIGHT_LINE = 14;
const BLOCK = 14;
const MORE_BUTTON = 24;
const CHIP = { height: 24, gap: 4, beside: 3, words: 26 } as const;
const PILL = 22;

/** @param width of the cell */
export function cardHeight({ kind, text, marks }: CardShape, width: number, density: MapDensity, { words, voice, rem }: Rulers): number {
  if (density === "blocks") return BLOCK;
  if (density === "tight") return 8 + TIGHT_LINE * rem;
  const inner = width - 2 * CELL_PADDING;
  const shown = text === "" ? "Empty" : text;
  const below = marks ? 4 + 14 * rem : 0;
  const close = density === "close";
  const lines = (room: number) => words.lines(shown, close ? room / CLOSE.letters : room) * (close ? CLOSE.line : LINE) * rem;
  switch (kind) {
    case "card": case "back": return 14 + lines(inner - 16) + below;
    case "note": return 15 + lines(inner - 19) + 15 * rem + below;
    case "need": return 6 + lines(inner - 8) + below;
    case "voice": return 6 + (close ? voice.lines(shown, (inner - 8) / CLOSE.voiceLetters) * CLOSE.voiceLine : voice.lines(shown, inner - 8) * VOICE_LINE) * rem + below;
    case "metric": return 23 + 32 * rem + below;
  }
}

/** @param hidden whether further cards wait behind a button */
export function cellHeight(laneType: LaneType, cards: readonly number[], hidden: boolean): number {
  const moments = laneType === "moments-of-truth";
  const parts = hidden ? [...cards, MORE_BUTTON] : cards;
  const content = parts.reduce((sum, height) => sum + height + GAP, -GAP);
  const padding = (laneType === "actions" ? 11 : CELL_PADDING) + (moments ? 18 : CELL_PADDING) + 1;
  return Math.max(moments ? 46 : 40, parts.length === 0 ? 0 : content + padding);
}

export const pillHeight = (rem: number): number => Math.max(PILL, 20 * rem);

/** The chips of one cell: the first with its name, the others as icons. `named`: those that carry words, in order. */
export function chipsHeight(named: readonly (string | null)[], width: number, { words }: Rulers): number {
  const inner = width - 2 * CELL_PADDING;
  let rows = 1;
  let at = 0;
  for (const name of named) {
    const own = Math.min(inner, name === null ? CHIP.height : CHIP.words + words.width(name));
    if (at > 0 && at + own > inner) {
      rows += 1;
      at = 0;
    }
    at += own + CHIP.beside;
  }
  return named.length === 0 ? 0 : rows * (CHIP.height + CHIP.gap) - CHIP.gap;
}
