/** Finds out which cards each row of the log created, edited, moved, changed, deleted or restored. */
import type * as Y from "yjs";
import { readCard, readKeys, touchedBy } from "../../../lib/journey/doc";
import type { CardRecord } from "../../../lib/journey/records";
import type { CardActivityKind } from "../../../lib/runtime/ports";
import type { CardActivityEntry, RowData } from "./calls";

/** A person at work on one card makes an entry at most this often per kind, ms: a history is not a keylogger. */
const SAME_WORK_MS = 10 * 60_000;

export class CardHistory {
  readonly #cards = new Map<string, CardRecord>();
  readonly #entries: CardActivityEntry[] = [];
  readonly #latest = new Map<string, number>();
  #touched = new Set<string>();

  constructor(private readonly doc: Y.Doc) {
    for (const id of readKeys(doc, "cards")) this.#remember(id);
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      for (const id of touchedBy(doc, transaction).get("cards") ?? []) this.#touched.add(id);
    });
  }

  get entries(): readonly CardActivityEntry[] {
    return this.#entries;
  }

  /** Call after the row was applied. */
  note(row: RowData): void {
    const touched = this.#touched;
    this.#touched = new Set();
    for (const cardId of touched) {
      const before = this.#cards.get(cardId);
      const after = this.#remember(cardId);
      if (!after) continue;
      for (const kind of compare(before, after)) this.#add(row, cardId, kind);
    }
  }

  #remember(id: string): CardRecord | null {
    const card = readCard(this.doc, id);
    if (card) this.#cards.set(id, card);
    else this.#cards.delete(id);
    return card;
  }

  #add({ seq, userId, at }: RowData, cardId: string, kind: CardActivityKind): void {
    const key = `${cardId} ${userId} ${kind}`;
    const index = this.#latest.get(key);
    const previous = index === undefined ? undefined : this.#entries[index];
    const entry: CardActivityEntry = { seq, cardId, userId, kind, at };
    if (index !== undefined && previous && Date.parse(at) - Date.parse(previous.at) < SAME_WORK_MS) {
      this.#entries[index] = entry;
      return;
    }
    this.#latest.set(key, this.#entries.length);
    this.#entries.push(entry);
  }
}

function compare(before: CardRecord | undefined, after: CardRecord): CardActivityKind[] {
  if (!before) return ["created"];
  const kinds: CardActivityKind[] = [];
  if (before.deletedAt === undefined && after.deletedAt !== undefined) kinds.push("deleted");
  if (before.deletedAt !== undefined && after.deletedAt === undefined) kinds.push("restored");
  if (before.text !== after.text || before.detail !== after.detail) kinds.push("edited");
  if (before.place.stepId !== after.place.stepId || before.place.laneId !== after.place.laneId) kinds.push("moved");
  if (kinds.length === 0 && fieldsOf(before) !== fieldsOf(after)) kinds.push("changed");
  return kinds;
}

/** Everything a person sees of a card but its order within the cell and the time of its last change. */
function fieldsOf(card: CardRecord): string {
  const { place: _place, updatedAt: _updatedAt, clientId: _clientId, ...fields } = card;
  return JSON.stringify(fields);
}
