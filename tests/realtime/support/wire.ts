/** A wire to a TCP server that can be cut, held, slowed down, or broken in the middle of what is being said. */
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

export interface Wire {
  /** On this machine; the same after `mend`. */
  readonly port: number;
  /** Ends every connection and lets none through. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Ends every connection halfway through the next bytes it would carry, as often in the middle of a frame as not. */
  snap(): void;
  /** Nothing passes, and nobody is told. */
  hold(): void;
  release(): void;
  /** How long the next bytes take, ms. Order on one connection stays; deliveries of different wires overtake each other. */
  delay: () => number;
}

export async function createWire(host: string, port: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let server: Server;
  let isOpen = false;
  let snapping = false;
  let held: { readonly until: Promise<void>; readonly end: () => void } | null = null;

  const carry = (from: Socket, to: Socket): void => {
    let last = Promise.resolve();
    from.on("data", (chunk: Buffer) => {
      last = last.then(async () => {
        const ms = wire.delay();
        if (ms > 0) await new Promise((resolve) => { setTimeout(resolve, ms); });
        if (held) await held.until;
        if (from.destroyed || to.destroyed) return;
        if (!snapping) return void to.write(chunk);
        to.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => { for (const socket of sockets) socket.destroy(); });
      });
    });
  };
  const open = (at: number): Promise<number> => new Promise((resolve, reject) => {
    server = createServer((near) => {
      snapping = false;
      const far = connect(port, host);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on("error", () => undefined);
        socket.on("close", () => { near.destroy(); far.destroy(); sockets.delete(socket); });
      }
      carry(near, far);
      carry(far, near);
    });
    server.once("error", reject);
    server.listen(at, "127.0.0.1", () => {
      isOpen = true;
      resolve((server.address() as AddressInfo).port);
    });
  });
  const wire: Wire = {
    port: await open(0),
    delay: () => 0,
    cut: () => new Promise<void>((resolve) => {
      wire.release();
      for (const socket of sockets) socket.destroy();
      if (!isOpen) return resolve();
      isOpen = false;
      server.close(() => resolve());
    }),
    async mend() { if (!isOpen) await open(wire.port); },
    snap() { snapping = true; },
    hold() {
      if (held) return;
      let end = (): void => undefined;
      held = { until: new Promise((resolve) => { end = resolve; }), end };
    },
    release() {
      held?.end();
      held = null;
    },
  };
  return wire;
}
