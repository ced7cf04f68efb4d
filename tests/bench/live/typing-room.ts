/** People typing into one map: when each letter was sent, when each of the others had it. */
import type { Address } from "./contender";
import { eachLetter, lettersOf, type Letters } from "./letters";
import { loadClient, type LoadClient } from "./load-client";

interface Person {
  readonly letters: Letters;
  readonly client: LoadClient;
  sent: number;
  /** How many of the others have each letter. */
  readonly heardBy: Uint16Array;
  readonly sentAt: Float64Array;
  /** Letters that everybody else has. */
  arrived: number;
}
export interface TypingRoomOptions {
  readonly address: Address;
  readonly map: string;
  readonly people: number;
  /** Number of the first person's socket. */
  readonly firstSocket?: number;
  /** Most letters of one person. */
  readonly letters: number;
}

export class TypingRoom {
  readonly #people: readonly Person[];
  readonly #byClientId: ReadonlyMap<number, Person>;
  #latencies: number[] | null = null;
  /** Letters × those who received them. */
  delivered = 0;
  /** Somebody's letter has reached everybody else. */
  onArrival: (person: number) => void = () => undefined;

  constructor({ address, map, people, firstSocket = 0, letters }: TypingRoomOptions) {
    this.#people = lettersOf(people, letters).map((of, number) => ({
      letters: of, sent: 0, arrived: 0, heardBy: new Uint16Array(of.updates.length), sentAt: new Float64Array(of.updates.length),
      client: loadClient(address, { map, number: firstSocket + number, clientId: of.clientId, onUpdate: (update) => this.#hear(update) }),
    }));
    this.#byClientId = new Map(this.#people.map((person) => [person.letters.clientId, person]));
  }

  get size(): number {
    return this.#people.length;
  }
  async joined(): Promise<void> {
    await Promise.all(this.#people.map(({ client }) => client.joined));
  }
  /** The time from here on is measured. */
  record(): void {
    this.#latencies = [];
  }
  /** From the sending to each receiver, ms. */
  get latencies(): readonly number[] {
    return this.#latencies ?? [];
  }
  get isQuiet(): boolean {
    return this.#people.every(({ sent, arrived }) => sent === arrived);
  }

  /** False: this person has no letters left. */
  type(number: number): boolean {
    const person = this.#people[number];
    const update = person?.letters.updates[person.sent];
    if (!person || !update) return false;
    person.sentAt[person.sent] = performance.now();
    person.sent += 1;
    person.client.send(update);
    return true;
  }
  close(): void {
    for (const { client } of this.#people) client.close();
  }

  #hear(update: Uint8Array): void {
    eachLetter(update, (clientId, clock) => {
      const person = this.#byClientId.get(clientId);
      if (!person || clock >= person.sent) return;
      this.delivered += 1;
      this.#latencies?.push(performance.now() - (person.sentAt[clock] ?? 0));
      person.heardBy[clock] = (person.heardBy[clock] ?? 0) + 1;
      if (person.heardBy[clock] !== this.#people.length - 1) return;
      person.arrived += 1;
      this.onArrival(this.#people.indexOf(person));
    });
  }
}
