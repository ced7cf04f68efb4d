/** The single measures, taken inside the page with the browser's own clocks. */
import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import type { BigBoard } from "./big-board";
import { frameCosts } from "./frame-costs";
import { spread, type Spread } from "./spread";

const OPENINGS = 3;
/** Of 60 the 95th percentile is the fourth slowest, and two runs of one build differed by 8 ms. */
const LETTERS = 240;
/** A quick typist; without a pause it would be the waiting in line that is measured. */
const BETWEEN_LETTERS_MS = 60;
const EDITS_PER_SECOND = 50;
/** Sent together, one request after the other: a command through the API reads the whole map. */
const EDITS_PER_REQUEST = 10;
const AMONG_MS = 6_000;

/** From the navigation's start to the first cards in place and a board that takes a key, ms; warm cache, as on any day but the first. */
export async function measureOpening(page: Page, url: string): Promise<Spread> {
  const times: number[] = [];
  for (let turn = 0; turn <= OPENINGS; turn += 1) {
    await page.goto("about:blank");
    await page.goto(url, { waitUntil: "commit" });
    const usable = await page.waitForFunction(() => {
      const cell = document.querySelector<HTMLElement>("[data-cell]");
      if (!cell || !document.querySelector("[data-card]") || !document.querySelector("[data-save=saved]")) return null;
      return performance.now();
    }, null, { polling: "raf" });
    // The first brings scripts and the map onto the machine.
    if (turn > 0) times.push(Number(await usable.jsonValue()));
  }
  return spread(times);
}

export const measureNodes = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll("*").length);

/** `work`: processor time of the page's main thread per letter, all of it, ms; a busy machine does not stretch it. */
export interface TypingMeasure extends Spread { readonly work: number }

/** From the key to the next frame on which its letter shows, ms. */
export async function measureTyping(page: Page): Promise<TypingMeasure> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "ThreadTime")?.value ?? 0) * 1_000;
  };
  await openNote(page);
  await watchKeys(page);
  const before = await busy();
  await page.keyboard.type("a".repeat(LETTERS), { delay: BETWEEN_LETTERS_MS });
  const work = (await busy() - before) / LETTERS;
  const times = await keyTimes(page);
  await page.keyboard.press("Enter");
  return { ...spread(times), work };
}

export interface DragMeasure { readonly frame: Spread; readonly longest: number }

/**
 * A card is dragged across the window and along its right edge, twice: once for the longest task from taking it to letting
 * go, and once with the browser's trace, which makes long tasks of its own, for script, style and layout of each frame.
 */
export async function measureDrag(page: Page): Promise<DragMeasure> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { benchTasks: tasks });
    const note = (entries: PerformanceEntryList) => tasks.push(...entries.map(({ duration }) => duration));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "longtask" });
    Object.assign(window, { benchLastTasks: () => note(observer.takeRecords()) });
  });
  await dragAcross(page, (frames) => frames());
  const tasks = await page.evaluate(async () => {
    // The last one is told of after it has ended.
    await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
    (Reflect.get(window, "benchLastTasks") as () => void)();
    return Reflect.get(window, "benchTasks") as number[];
  });
  await page.evaluate(() => document.querySelector(".map-scroll")?.scrollTo(0, 0));
  const frames = await dragAcross(page, (work) => frameCosts(page, work));
  return { frame: spread(frames), longest: Math.max(0, ...tasks) };
}

/** @param during does the frames between taking the card and letting go of it */
async function dragAcross<T>(page: Page, during: (frames: () => Promise<void>) => Promise<T>): Promise<T> {
  const card = page.locator(".map-card:not([data-editing])").filter({ visible: true }).first();
  await card.scrollIntoViewIfNeeded();
  const box = await card.boundingBox();
  if (!box) throw new Error("There is no card to drag.");
  await page.mouse.move(box.x + 30, box.y + 10);
  await page.locator("[data-pointer-tools]").waitFor({ state: "attached" });
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 5 });
  await page.locator(".map-drag-copy").waitFor({ state: "attached" });
  const result = await during(async () => {
    for (let index = 0; index < 120; index += 1) {
      const along = index < 60 ? 200 + index * 18 : 1_425;
      await page.mouse.move(along, 300 + Math.sin(index / 6) * 200);
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    }
  });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return result;
}

export interface AmongOthers { readonly typing: Spread; readonly dropped: number; readonly editsPerSecond: number }

/** I type while a colleague's edits arrive: which of my letters are missing, and how long each takes. */
export async function measureTypingAmongOthers(page: Page, colleague: APIRequestContext, url: string, board: BigBoard): Promise<AmongOthers> {
  const { lanes } = await (await colleague.get(`${url}/api/v1/maps/${board.mapId}`)).json() as { lanes: { id: string; type: string }[] };
  const laneId = lanes.find(({ type }) => type === "department-notes")?.id;
  let edits = 0;
  let over = false;
  const edit = async () => {
    const commands = Array.from({ length: EDITS_PER_REQUEST }, (_, index) => (
      { type: "addCard", id: randomUUID(), stepId: board.stepIds[(edits + index) % Math.min(6, board.stepIds.length)], laneId, text: `Edit ${edits + index}` }));
    await colleague.post(`${url}/api/v1/maps/${board.mapId}/commands`, { headers: { origin: url }, data: { commands }, timeout: 120_000 });
    edits += commands.length;
  };
  const storm = (async () => {
    const begun = Date.now();
    while (!over) {
      await edit();
      await new Promise((resolve) => { setTimeout(resolve, Math.max(0, begun + (edits * 1_000) / EDITS_PER_SECOND - Date.now())); });
    }
  })();
  await openNote(page);
  await watchKeys(page);
  const start = Date.now();
  let typed = "";
  while (Date.now() - start < AMONG_MS) {
    const letter = String.fromCharCode(97 + (typed.length % 26));
    await page.keyboard.type(letter, { delay: BETWEEN_LETTERS_MS });
    typed += letter;
  }
  const text = await page.locator("textarea").inputValue();
  const times = await keyTimes(page);
  const seconds = (Date.now() - start) / 1_000;
  const editsPerSecond = Math.round(edits / seconds);
  over = true;
  await storm;
  return { typing: spread(times), dropped: typed.length - text.length + (typed.startsWith(text) ? 0 : 1), editsPerSecond };
}

/** A new note in the first cell of the notes in view. */
async function openNote(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector(".map-scroll")?.scrollTo(0, 0));
  const cell = page.locator("[data-cell][data-lane=actions]").first();
  await cell.focus();
  await page.keyboard.press("n");
  await page.locator("textarea").waitFor();
}

async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { benchKeys: times });
    document.querySelector("textarea")?.addEventListener("keydown", (event) => {
      requestAnimationFrame(() => {
        // A task right behind the frame: what it draws is done.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    });
  });
}
const keyTimes = (page: Page): Promise<number[]> => page.evaluate(() => ("benchKeys" in window ? window.benchKeys as number[] : []));
