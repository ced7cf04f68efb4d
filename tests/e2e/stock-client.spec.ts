/** The socket is public: a stock y-websocket client with a session cookie is a peer like any browser. */
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { createSmallMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test, type Person } from "./support/product";
import { createTeam } from "./support/team";

const { lanes, steps } = SMALL_MAP;

async function cookieOf({ context }: Person): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}
function connectStockClient(url: string, mapId: string, cookie: string) {
  class SocketWithCookie extends WebSocket {
    constructor(address: string | URL) { super(address, { headers: { cookie } }); }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url.replace("http", "ws") + "/sync", mapId, doc, {
    WebSocketPolyfill: SocketWithCookie as unknown as typeof globalThis.WebSocket, disableBc: true,
  });
  return { doc, provider, close: () => { provider.destroy(); doc.destroy(); } };
}
/** The code a bare socket is closed with, or null when it stays open until something arrives. */
function closeCodeOf(url: string, mapId: string, headers: Record<string, string>): Promise<number | null | "refused"> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/sync/${mapId}`, { headers });
    socket.on("message", () => { resolve(null); socket.close(); });
    socket.on("close", (code) => resolve(code));
    socket.on("error", () => resolve("refused"));
    socket.on("unexpected-response", () => resolve("refused"));
  });
}

test("a stock y-websocket client reads and writes beside a browser, after pages were loaded", async ({ colleague, demo }) => {
  const sales = await colleague("sales");
  const map = await createSmallMap(sales.context, demo.url);
  const tom = await new MapPage(sales.page).open(map.path);
  await tom.writeNote(lanes.notes, steps.finds, "Written in the browser");

  const stock = connectStockClient(demo.url, map.mapId, await cookieOf(sales));
  try {
    const cards = stock.doc.getMap<Y.Map<unknown>>("cards");
    const texts = () => [...cards.values()].map((card) => String(card.get("text")));
    await expect.poll(texts).toContain("Written in the browser");
    const note = [...cards.values()].find((card) => String(card.get("text")) === "Written in the browser");
    const text = note?.get("text");
    if (!(text instanceof Y.Text)) throw new Error("A card's text is a Y.Text.");
    text.insert(text.length, " and by a program");
    await expect(tom.card("Written in the browser and by a program")).toBeVisible();
  } finally {
    stock.close();
  }
});

test("the socket turns strangers away with the code that says why, also after pages were loaded", async ({ colleague, demo, stranger }) => {
  const sales = await colleague("sales");
  const map = await createSmallMap(sales.context, demo.url);
  const tom = await new MapPage(sales.page).open(map.path);
  const cookie = await cookieOf(sales);
  expect(await closeCodeOf(demo.url, map.mapId, {})).toBe(4401);
  expect(await closeCodeOf(demo.url, map.mapId, { cookie: await cookieOf((await createTeam(stranger, demo)).owner) })).toBe(4404);
  expect(await closeCodeOf(demo.url, "00000000-0000-4000-8000-000000000000", { cookie })).toBe(4404);
  expect(await closeCodeOf(demo.url, map.mapId, { cookie, origin: "https://elsewhere.example" })).toBe("refused");
  expect(await closeCodeOf(demo.url, map.mapId, { cookie, origin: "null" })).toBe("refused");
  expect(await closeCodeOf(demo.url, map.mapId, { cookie, origin: demo.url })).toBe(null);
  await tom.writeNote(lanes.notes, steps.books, "Nobody noticed");
  await tom.expectSaved();
});

test("a demoted editor keeps the page and the connection, but writes no more, and nobody else sees a thing", async ({ stranger, demo }) => {
  const team = await createTeam(stranger, demo);
  const vera = await team.join("editor", "Vera Viewer", ["SU"]);
  const map = await createSmallMap(team.owner.context, demo.url);
  const owner = await new MapPage(team.owner.page).open(map.path);
  const viewer = await new MapPage(vera.page).open(map.path);
  await team.changeMember(vera, { role: "viewer" });
  await expect(viewer.page.getByText("You can read this map but not change it.").first()).toBeVisible();

  const stock = connectStockClient(demo.url, map.mapId, await cookieOf(vera));
  try {
    await expect.poll(() => stock.doc.getMap("lanes").size).toBeGreaterThan(0);
    stock.doc.getMap("cards").set("11111111-1111-4111-8111-111111111111", new Y.Map([["text", new Y.Text("Not allowed")]]));
    await owner.writeNote(lanes.notes, steps.pays, "Still here");
    await expect.poll(() => JSON.stringify(stock.doc.getMap("cards").toJSON())).toContain("Still here");
    expect(stock.provider.wsconnected).toBe(true);
    await expect(viewer.card("Still here")).toBeVisible();
    await owner.page.reload();
    await expect(owner.card("Still here")).toBeVisible();
    await expect(owner.page.getByText("Not allowed")).toHaveCount(0);
  } finally {
    stock.close();
  }
});

test("whoever is removed from the workspace is off the map within moments", async ({ stranger, demo }) => {
  const team = await createTeam(stranger, demo);
  const rita = await team.join("editor", "Rita Removed");
  const map = await createSmallMap(team.owner.context, demo.url);
  const page = await new MapPage(rita.page).open(map.path);
  const removed = await team.owner.context.request.delete(
    `${demo.url}/api/v1/workspaces/${team.workspaceId}/members/${rita.userId}`, { headers: { origin: demo.url } });
  expect(removed.ok()).toBe(true);
  await page.expectStatus("closed");
});
