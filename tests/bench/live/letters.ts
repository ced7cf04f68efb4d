/** Letters as a browser's Yjs makes them, one update each, made before anything is measured and used for every server. */
import * as decoding from "lib0/decoding";
import * as Y from "yjs";

export interface Letters {
  readonly clientId: number;
  /** The nth one is this client's clock n. */
  readonly updates: readonly Uint8Array[];
}

const FIRST_CLIENT_ID = 100_000;
const made: { letters: Uint8Array[]; doc: Y.Doc }[] = [];

/** What the first `people` type into a text of their own, at least `count` letters each. */
export function lettersOf(people: number, count: number): readonly Letters[] {
  return Array.from({ length: people }, (_, person): Letters => {
    made[person] ??= typist(FIRST_CLIENT_ID + person);
    const { doc, letters } = made[person];
    const text = doc.getText(`notes of ${doc.clientID}`);
    while (letters.length < count) text.insert(text.length, String.fromCharCode(97 + (letters.length % 26)));
    return { clientId: doc.clientID, updates: letters };
  });
}
function typist(clientId: number): { letters: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const letters: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => letters.push(update));
  return { letters, doc };
}

/** Calls back for each letter in an update. */
export function eachLetter(update: Uint8Array, visit: (clientId: number, clock: number) => void): void {
  const decoder = decoding.createDecoder(update);
  const [clients, structs] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
  if (clients === 1 && structs === 1) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    // Two letters in one struct make a longer update than any letter alone has.
    if (update.length <= (made[clientId - FIRST_CLIENT_ID]?.letters[clock]?.length ?? 0)) return visit(clientId, clock);
  }
  for (const { id, length } of Y.decodeUpdate(update).structs) {
    for (let clock = id.clock; clock < id.clock + length; clock += 1) visit(id.client, clock);
  }
}
