/** The server dies right after somebody saw a colleague's letter: is that letter there afterwards? */
import * as Y from "yjs";
import { inArena } from "./joins";
import type { Arena, Contender } from "./contender";
import { eachLetter, lettersOf } from "./letters";
import { loadClient } from "./load-client";

const LETTERS = 400;
const LETTER_EVERY_MS = 5;

/** How many of `kills` lost a letter that a peer had seen. */
export async function measureKills(contender: Contender, kills: number): Promise<number> {
  return inArena(contender, Array.from({ length: kills }, () => null), async (arena) => {
    let lost = 0;
    for (const [kill, map] of arena.maps.entries()) {
      const seen = await seenWhenKilled(arena, map, 10 + kill % 20);
      await arena.start();
      if (await lettersOnServer(arena, map) < seen) lost += 1;
    }
    return lost;
  });
}

/** Kills as soon as the peer has seen so many letters. Returns how many it had seen when the process was gone. */
async function seenWhenKilled(arena: Arena, map: string, letters: number): Promise<number> {
  const [typed] = lettersOf(1, LETTERS);
  let seen = 0;
  const enough = new Promise<void>((resolve, reject) => {
    const peer = loadClient(arena, {
      map, number: 1,
      onUpdate: (update) => eachLetter(update, (_clientId, clock) => {
        seen = Math.max(seen, clock + 1);
        if (seen >= letters) resolve();
      }),
    });
    const typist = loadClient(arena, { map, number: 0 });
    void Promise.all([peer.joined, typist.joined]).then(() => {
      let next = 0;
      const timer = setInterval(() => {
        const letter = typed?.updates[next++];
        if (letter && typist.isOpen()) typist.send(letter);
        else clearInterval(timer);
      }, LETTER_EVERY_MS);
    }, reject);
  });
  await enough;
  await arena.kill9();
  return seen;
}

async function lettersOnServer(arena: Arena, map: string): Promise<number> {
  const doc = new Y.Doc();
  const reader = loadClient(arena, { map, number: 2, onUpdate: (update) => Y.applyUpdate(doc, update) });
  await reader.joined;
  reader.close();
  const [typed] = lettersOf(1, LETTERS);
  return typed ? Y.getState(doc.store, typed.clientId) : 0;
}
