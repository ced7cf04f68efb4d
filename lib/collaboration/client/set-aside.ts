/** Copies that can't be gone on with (a restored backup, a refused client id): their unsent edits move to the present one. */
import { Doc } from "yjs";
import { read, type Card, type MapModel } from "../../journey";
import type { LocalCopies, LocalCopy } from "./local-copy";
import { createWritable } from "./readable";
import { reoffer, type ReofferPorts } from "./reoffer";
import type { Readable } from "./types";
import type { StoredEdit } from "./unsent";

export interface SetAside {
  /** Waiting until the map is here to put them on. */
  readonly pending: Readable<readonly StoredEdit[]>;
  /** Found no place on the map any more; they are kept on this device and in the file of unsent work. */
  readonly homeless: Readable<readonly StoredEdit[]>;
  /** Takes up a copy left from before. */
  takeUp(name: string): Promise<void>;
  /** Moves edits at once; `copy` is removed when all of them have found a place. */
  move(entries: readonly StoredEdit[], from: MapModel, copy: LocalCopy | null): Promise<void>;
}

export interface SetAsidePorts extends Omit<ReofferPorts, "lostCard"> {
  readonly copies: LocalCopies;
  /** Resolves true once the map is what the server has, false when the session ends before. */
  whenSynced(): Promise<boolean>;
}

const cardIn = (map: MapModel) => (cardId: string): Card | null =>
  map.cards.get(cardId) ?? map.recovered.find(({ card }) => card.id === cardId)?.card ?? null;

export const createSetAside = (ports: SetAsidePorts): SetAside => {
  const pending = createWritable<readonly StoredEdit[]>([]);
  const homeless = createWritable<readonly StoredEdit[]>([]);

  const move: SetAside["move"] = async (entries, from, copy) => {
    const refused = new Set(reoffer({ ...ports, lostCard: cardIn(from) }, entries));
    const left = entries.filter(({ key }) => refused.has(key));
    if (left.length > 0) homeless.set([...homeless.get(), ...left]);
    copy?.drop(entries.filter(({ key }) => !refused.has(key)).map(({ key }) => key));
    await (left.length > 0 ? copy?.release() : copy?.remove());
  };

  return {
    pending,
    homeless,
    move,
    async takeUp(name) {
      await ports.copies.exclusively(name, async () => {
        const copy = await ports.copies.open(name, () => undefined);
        const entries = await copy.readUnsent();
        if (entries.length === 0) { await copy.remove(); return; }
        pending.set([...pending.get(), ...entries]);
        if (!(await ports.whenSynced())) { await copy.release(); return; }
        const doc = new Doc();
        await copy.readInto(doc);
        pending.set(pending.get().filter((entry) => !entries.includes(entry)));
        await move(entries, read(doc), copy);
        doc.destroy();
      });
    },
  };
};
