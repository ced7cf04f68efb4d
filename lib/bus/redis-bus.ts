/**
 * The bus of several processes: Redis pub/sub. A process hears its own messages at once and without Redis, so that
 * its rooms go on while Redis is away; what others miss meanwhile they read from the log.
 */
import { randomUUID } from "node:crypto";
import type { createClient } from "redis";
import type { Bus, BusMessage } from "./bus";
import { decodeBusFrame, encodeBusFrame } from "./bus-frame";
import { InProcessBus } from "./in-process-bus";

export interface RedisBusOptions {
  readonly url: string;
  /** Buses on the same channel hear each other. */
  readonly channel?: string;
  readonly onListenerError: (error: unknown) => void;
  /** Told once when Redis goes away and once when it is back. */
  readonly onConnection: (state: "away" | "back", error?: unknown) => void;
}

type CreateClient = typeof createClient;
type Client = ReturnType<CreateClient>;
const DEFAULT_CHANNEL = "throughline:bus:1";
/** Redis waits for a slow process at most this long; then the message counts as lost. */
const COMMAND_TIMEOUT_MS = 2_000;

export class RedisBus implements Bus {
  readonly #node = randomUUID();
  readonly #local: InProcessBus;
  readonly #channel: string;
  readonly #publisher: Client;
  readonly #subscriber: Client;
  #away = false;

  /** @param createClient of the package `redis`, which only those load who have a Redis */
  constructor(private readonly createClient: CreateClient, private readonly options: RedisBusOptions) {
    this.#channel = options.channel ?? DEFAULT_CHANNEL;
    this.#local = new InProcessBus(options.onListenerError);
    this.#publisher = this.#createClient({ disableOfflineQueue: true });
    this.#subscriber = this.#createClient({});
  }

  /** Resolves once Redis answers. Never rejects for a Redis that is away: the clients keep trying until `close`. */
  async connect(): Promise<void> {
    await Promise.all([this.#publisher.connect(), this.#subscriber.connect()]);
    await this.#subscriber.subscribe(this.#channel, (frame) => this.#receive(frame), true);
  }

  get isAway(): boolean {
    return this.#away;
  }

  publish(message: BusMessage): void {
    this.#local.publish(message);
    if (!this.#publisher.isReady) return;
    this.#publisher.publish(this.#channel, encodeBusFrame(this.#node, message)).then(
      // One that was only slow is back without a new connection.
      () => this.#noteBack(), (error: unknown) => this.#noteAway(error),
    );
  }

  subscribe(listener: (message: BusMessage) => void): () => void {
    return this.#local.subscribe(listener);
  }

  async close(): Promise<void> {
    await this.#local.close();
    this.#publisher.destroy();
    this.#subscriber.destroy();
  }

  #createClient(options: { disableOfflineQueue?: boolean }): Client {
    const client = this.createClient({
      url: this.options.url, ...options, commandOptions: { timeout: COMMAND_TIMEOUT_MS },
      socket: { reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 6), 1_000) },
    });
    client.on("error", (error: unknown) => this.#noteAway(error));
    client.on("ready", () => this.#noteBack());
    return client as Client;
  }

  #receive(frame: Buffer): void {
    const received = decodeBusFrame(frame);
    if (received && received.node !== this.#node) this.#local.publish(received.message);
  }

  #noteAway(error: unknown): void {
    if (this.#away) return;
    this.#away = true;
    this.options.onConnection("away", error);
  }

  #noteBack(): void {
    if (!this.#away || !this.#publisher.isReady || !this.#subscriber.isReady) return;
    this.#away = false;
    this.options.onConnection("back");
  }
}
