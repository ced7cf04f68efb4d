/** The cards of a map: on the board, per cell in order, and recovered; kept up to date card by card. */
import { cellKey } from "./model";
import type { Card, RecoveredCard } from "./model";
import { compareSlots } from "./order";
import { compareRecovered, locateCard } from "./recovered";
import type { CardRecord } from "./records";
import { reuseList } from "./structure";
import type { Structure } from "./structure";

export class CardIndex {
  readonly #records = new Map<string, CardRecord>();
  readonly #recovered = new Map<string, RecoveredCard>();
  #cards: ReadonlyMap<string, Card> = new Map();
  #cells: ReadonlyMap<string, readonly string[]> = new Map();
  #tray: readonly RecoveredCard[] = [];

  get cards(): ReadonlyMap<string, Card> { return this.#cards; }
  get cells(): ReadonlyMap<string, readonly string[]> { return this.#cells; }
  get recovered(): readonly RecoveredCard[] { return this.#tray; }

  /**
   * @param changed cards that were read again, null = no longer there
   * @param sameCells false: the live steps or lanes are others, so every card has to be looked at
   */
  put(changed: readonly (readonly [string, CardRecord | null])[], structure: Structure, sameCells: boolean): void {
    for (const [id, card] of changed) {
      if (card) this.#records.set(id, card);
      else this.#records.delete(id);
    }
    const ids = sameCells ? changed.map(([id]) => id)
      : new Set([...this.#records.keys(), ...this.#cards.keys(), ...this.#recovered.keys()]);
    const cards = new Map(this.#cards);
    /** Per cell whose order may be another one, who may have come into it. */
    const touchedCells = new Map<string, string[]>();
    const touch = (key: string): string[] => {
      const newcomers = touchedCells.get(key) ?? [];
      touchedCells.set(key, newcomers);
      return newcomers;
    };
    let cardsChanged = false;
    let trayChanged = false;
    for (const id of ids) {
      const before = this.#cards.get(id);
      const record = this.#records.get(id);
      const where = record ? locateCard(record, structure) : null;
      const now = record && where?.kind === "board" ? record : undefined;
      if (now !== before) {
        cardsChanged = true;
        if (now) cards.set(id, now);
        else cards.delete(id);
        if (!before || !now || before.place.order !== now.place.order || cellOf(before) !== cellOf(now)) {
          if (before) touch(cellOf(before));
          if (now) touch(cellOf(now)).push(id);
        }
      }
      if (this.#putRecovered(id, where?.kind === "recovered" ? where.entry : null)) trayChanged = true;
    }
    if (cardsChanged) this.#cards = cards;
    if (touchedCells.size > 0) this.#sortCells(touchedCells);
    if (trayChanged) this.#tray = [...this.#recovered.values()].sort(compareRecovered);
  }

  #putRecovered(id: string, entry: RecoveredCard | null): boolean {
    const before = this.#recovered.get(id);
    if (!entry) return this.#recovered.delete(id);
    if (before && before.card === entry.card && before.reason === entry.reason
      && before.deletedAt === entry.deletedAt && before.deletedBy === entry.deletedBy) return false;
    this.#recovered.set(id, entry);
    return true;
  }

  #sortCells(touched: ReadonlyMap<string, readonly string[]>): void {
    const cells = new Map(this.#cells);
    for (const [key, newcomers] of touched) {
      const slots = [...new Set([...this.#cells.get(key) ?? [], ...newcomers])].flatMap((id) => {
        const card = this.#cards.get(id);
        return card && cellOf(card) === key ? [{ id, order: card.place.order }] : [];
      });
      if (slots.length === 0) cells.delete(key);
      else cells.set(key, reuseList(this.#cells.get(key), slots.sort(compareSlots).map((slot) => slot.id)));
    }
    this.#cells = cells;
  }
}

const cellOf = (card: Card): string => cellKey(card.place.stepId, card.place.laneId);
