/** `ws` where the browser has its own WebSocket: the two agree on all that y-websocket uses. */
import type { ClientOptions, WebSocket as NodeSocket } from "ws";

type NodeSocketClass = new (url: string | URL, protocols?: string | string[], options?: ClientOptions) => NodeSocket;

/** With a session cookie, as a signed-in browser sends it by itself. */
export const asBrowserSocket = (Base: NodeSocketClass, cookie?: string): typeof WebSocket => {
  class SignedInSocket extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, cookie === undefined ? {} : { headers: { cookie } });
    }
  }
  return SignedInSocket as unknown as typeof WebSocket;
};
