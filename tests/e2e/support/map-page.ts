/** The page of a map as a person uses it: cells by lane and step, notes by their words, the save indicator. */
import { expect, type Locator, type Page } from "@playwright/test";

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export class MapPage {
  constructor(readonly page: Page) {}

  get grid(): Locator { return this.page.getByRole("grid"); }
  get saveStatus(): Locator { return this.page.locator("[data-save]"); }

  async open(path: string): Promise<this> {
    await this.page.goto(path);
    await expect(this.grid).toBeVisible();
    await this.expectSaved();
    return this;
  }
  cell(lane: string, step: string): Locator {
    return this.page.getByRole("gridcell", { name: new RegExp(`^${escape(lane)}, ${escape(step)}(,|$)`) });
  }
  /** A card by (part of) its words. */
  card(words: string): Locator {
    return this.page.getByRole("group", { name: new RegExp(escape(words)) });
  }
  /** The text being edited, wherever it is. */
  get editor(): Locator { return this.grid.locator("textarea"); }

  /** Opens a new note in a cell, ready to be typed into. */
  async startNote(lane: string, step: string): Promise<void> {
    const cell = this.cell(lane, step);
    await cell.scrollIntoViewIfNeeded();
    await cell.focus();
    await this.page.keyboard.press("n");
    await expect(this.editor).toBeFocused();
  }
  async writeNote(lane: string, step: string, words: string): Promise<void> {
    await this.startNote(lane, step);
    await this.page.keyboard.type(words);
    await this.page.keyboard.press("Enter");
    await expect(this.card(words)).toBeVisible();
  }
  /** Moves the pointer onto something and waits until the map's tools for it are there. */
  async pointAt(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
    await target.hover();
    await expect(this.page.locator("[data-pointer-tools]")).toBeAttached();
    const box = await target.boundingBox();
    if (!box) throw new Error("It is not on the page.");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  /** 100 %, so that cards show all their words. */
  async showEverything(): Promise<void> {
    await this.page.getByRole("group", { name: "Zoom" }).getByRole("button", { name: /back to 100 %/ }).click();
  }
  async expectSaved(): Promise<void> {
    await expect(this.saveStatus.first()).toHaveAttribute("data-save", "saved");
  }
  async expectStatus(kind: "saving" | "saved" | "offline" | "not-saved" | "closed"): Promise<void> {
    await expect(this.saveStatus.first()).toHaveAttribute("data-save", kind);
  }
}
