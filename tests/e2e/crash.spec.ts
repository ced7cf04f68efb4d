/** The promise of promises: a server that dies in the middle of a word loses nothing that anyone saw or was told is saved. */
import type { Page } from "@playwright/test";
import { DATABASE_KINDS } from "../support/test-database";
import { createSmallMap, exportedMap, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { DEMO_ENV, expect, test } from "./support/product";

const KILLS = process.env["THROUGHLINE_LONG_TESTS"] === "true" ? 200 : Number(process.env["KILLS"] ?? 20);
/** At least ten letters a second. */
const PAUSE_BETWEEN_LETTERS_MS = 60;

/** A numbered word per turn, so that a lost, doubled or misplaced letter shows. */
const wordsOf = (name: string, until: number): string => Array.from({ length: until }, (_, index) => `${name}${index} `).join("");

interface Witness {
  /** The longest text of the colleague's note that the page ever showed, and of my own when it said "Saved". */
  readonly seen: string;
  readonly saved: string;
}

/** Watches in the page itself, so that nothing shown between two looks of the test is missed. */
async function installWitness(page: Page, colleaguesNote: string): Promise<void> {
  await page.evaluate((note) => {
    const witness = { seen: "", saved: "" };
    const look = () => {
      // An empty note says so in words of its own; nobody wrote those.
      const text = document.querySelector(`[data-card="${note}"] .map-card-text:not([data-empty])`)?.textContent ?? "";
      if (text.length > witness.seen.length) witness.seen = text;
      const status = document.querySelector("[data-save]")?.getAttribute("data-save");
      const own = document.querySelector("textarea")?.value ?? "";
      if (status === "saved" && own.length > witness.saved.length) witness.saved = own;
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { __witness: witness });
  }, colleaguesNote);
}
const readWitness = (page: Page): Promise<Witness> => page.evaluate(() => Reflect.get(window, "__witness"));

// Mostly waiting for servers to come back: both at once.
test.describe.configure({ mode: "parallel" });

for (const database of DATABASE_KINDS) {
  test(`${KILLS} kills while two people type lose no letter that was seen or saved (${database})`, async ({ colleague, installation }) => {
    test.setTimeout(KILLS * 90_000);
    const server = await installation({ env: DEMO_ENV, database });
    const [sales, support] = [await colleague("sales", { server }), await colleague("support", { server })];
    const observer = await colleague("manager", { server });
    const { path, mapId } = await createSmallMap(sales.context, server.url);
    const people = [
      { name: "t", map: await new MapPage(sales.page).open(path), step: SMALL_MAP.steps.finds, words: 0, note: "" },
      { name: "p", map: await new MapPage(support.page).open(path), step: SMALL_MAP.steps.books, words: 0, note: "" },
    ] as const;
    const [tom, priya] = people;
    for (const person of people) {
      await person.map.startNote(SMALL_MAP.lanes.notes, person.step);
      const card = person.map.page.locator("[data-card]").filter({ has: person.map.page.locator("textarea") });
      Object.assign(person, { note: await card.getAttribute("data-card") });
    }
    await expect(tom.map.page.locator(`[data-card="${priya.note}"]`)).toBeVisible();
    await expect(priya.map.page.locator(`[data-card="${tom.note}"]`)).toBeVisible();
    await installWitness(tom.map.page, priya.note);
    await installWitness(priya.map.page, tom.note);

    const textOnServer = async (note: string) =>
      (await exportedMap(observer.context, server.url, mapId)).cards.find(({ id }) => id === note)?.text ?? "";

    for (let kill = 1; kill <= KILLS; kill += 1) {
      let alive = true;
      const typists = people.map(async (person) => {
        // The last turn goes into a page whose server is gone.
        for (let last = false; !last;) {
          last = !alive;
          await person.map.page.keyboard.type(`${person.name}${person.words} `, { delay: PAUSE_BETWEEN_LETTERS_MS });
          Object.assign(person, { words: person.words + 1 });
        }
      });
      // A letter of the colleague arrives, and at some moment within the next 50 ms the server is no more.
      const before = (await readWitness(priya.map.page)).seen.length;
      await priya.map.page.waitForFunction(
        (length) => Reflect.get(window, "__witness").seen.length > length, before, { polling: "raf" });
      const fuse = Math.random() * 50;
      await priya.map.page.evaluate((ms) => new Promise((resolve) => { setTimeout(resolve, ms); }), fuse);
      await server.kill9();
      alive = false;
      const witnesses = await Promise.all(people.map(({ map }) => readWitness(map.page)));

      // First the database alone answers: the pages are cut off, so that they cannot fill a hole themselves.
      await Promise.all([sales.context.setOffline(true), support.context.setOffline(true)]);
      await Promise.all([server.restart(), ...typists]);
      const [tomWitness, priyaWitness] = witnesses;
      const stored = { tom: await textOnServer(tom.note), priya: await textOnServer(priya.note) };
      const where = `kill ${kill}, ${fuse.toFixed(1)} ms after a letter`;
      expect(stored.tom, `${where}: what support saw of sales`).toContain(priyaWitness?.seen);
      expect(stored.priya, `${where}: what sales saw of support`).toContain(tomWitness?.seen);
      expect(stored.tom, `${where}: what "Saved" covered for sales`).toContain(tomWitness?.saved);
      expect(stored.priya, `${where}: what "Saved" covered for support`).toContain(priyaWitness?.saved);

      // Then the pages come back by themselves, with what was typed meanwhile.
      await Promise.all([sales.context.setOffline(false), support.context.setOffline(false)]);
      for (const person of people) {
        const colleagueOf = person === tom ? priya : tom;
        await expect(person.map.editor).toHaveValue(wordsOf(person.name, person.words));
        await expect(colleagueOf.map.page.locator(`[data-card="${person.note}"] .map-card-text`))
          .toHaveText(wordsOf(person.name, person.words).trim());
        await person.map.expectSaved();
      }
    }
    expect(await textOnServer(tom.note)).toBe(wordsOf(tom.name, tom.words));
    expect(await textOnServer(priya.note)).toBe(wordsOf(priya.name, priya.words));
  });
}
