/** The least a server can do: hands each message to everybody else of the same path. Keeps and understands nothing. */
import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { answerUsage } from "./usage.mjs";

const rooms = new Map();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer((request, response) => { if (!answerUsage(request, response)) response.end(); });
server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (member) => {
    const [path] = request.url.split("?");
    const room = rooms.get(path) ?? new Set();
    rooms.set(path, room.add(member));
    member.on("message", (data) => { for (const other of room) if (other !== member) other.send(data); });
    member.on("close", () => room.delete(member));
  });
});
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => console.log(`listening on ${server.address().port}`));
