/** What `npm run bench:ui` runs: one product, one browser, maps of growing size, and a table of what was measured. */
import { chromium, type Browser } from "@playwright/test";
import { installedChromium } from "../../scripts/lib/installed-chromium.mjs";
import { startTestServer } from "../support/test-server";
import { importBigBoard } from "./big-board";
import { measureDrag, measureNodes, measureOpening, measureTyping, measureTypingAmongOthers } from "./measures";
import { writeReport, type BoardMeasures } from "./report";
import { signedIn } from "./signed-in";

const SIZES = [100, 1_000, 5_000, 20_000];

/** @param sizes null: the usual ones, and the report is written */
export async function benchBoard(sizes: readonly number[] | null): Promise<void> {
  const server = await startTestServer({ env: { THROUGHLINE_DEMO: "true" } });
  const browser = await chromium.launch({
    ...installedChromium(), args: ["--no-sandbox", "--disable-gpu"],
  });
  const rows: BoardMeasures[] = [];
  try {
    for (const cards of sizes ?? SIZES) rows.push(await benchSize(browser, server.url, cards));
  } finally {
    await browser.close();
    await server.close();
  }
  writeReport(rows, { browser: browser.version(), keep: sizes === null });
}

async function benchSize(browser: Browser, url: string, cards: number): Promise<BoardMeasures> {
  const person = await signedIn(browser, url, "sales");
  const colleague = await signedIn(browser, url, "support");
  const board = await importBigBoard(person.request, url, cards);
  const page = await person.newPage();
  const opening = await measureOpening(page, url + board.path);
  const measures: BoardMeasures = {
    cards, opening,
    nodes: await measureNodes(page),
    typing: await measureTyping(page),
    drag: await measureDrag(page),
    among: await measureTypingAmongOthers(page, colleague.request, url, board),
  };
  process.stdout.write(`${JSON.stringify(measures)}\n`);
  await person.close();
  await colleague.close();
  return measures;
}
