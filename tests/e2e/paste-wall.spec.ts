/** A workshop's table from the clipboard becomes a map that colleagues see, and goes again as one. */
import { readFileSync } from "node:fs";
import { readDelimited } from "@/lib/journey/paste/delimited-text";
import { createJourney } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test, type Person } from "./support/product";

/** As a spreadsheet puts it on the clipboard: tabs, and quotes around cells of several lines. */
const quoted = (cell: string): string => (/["\n\t]/.test(cell) ? `"${cell.replaceAll("\"", "\"\"")}"` : cell);
const TABLE = readDelimited(readFileSync(new URL("../../samples/workshop-wall.csv", import.meta.url), "utf8"), ",")
  .map((row) => row.map(quoted).join("\t")).join("\n");

async function paste({ context, page }: Person, text: string): Promise<void> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+v");
}

test("a table pasted on an empty map is shown first, comes in live for colleagues, and is taken back as one", async ({ colleague, demo }) => {
  const sara = await colleague("sales");
  const omar = await colleague("support");
  const { path } = await createJourney(sara.context, demo.url, { title: "Walls", template: "empty" });
  for (const { page } of [sara, omar]) await page.goto(path);
  const invitation = (person: Person) => person.page.getByRole("heading", { name: "Start with what the customer does" });
  for (const person of [sara, omar]) await expect(invitation(person)).toBeVisible();

  await paste(sara, TABLE);
  const dialog = sara.page.getByRole("dialog", { name: "Add this table as a map" });
  await expect(dialog.getByText("8 stages, 13 steps, 11 lanes, 132 notes, 13 feelings")).toBeVisible();
  await expect(dialog.getByText("“Owner?” and “parking lot” become lanes of your own.")).toBeVisible();
  await expect(dialog.getByText("Tom is named in the details of what they said.")).toBeVisible();
  await dialog.getByRole("button", { name: "Add to map" }).click();

  const theirs = new MapPage(omar.page);
  await expect(theirs.grid).toHaveAttribute("aria-colcount", "14");
  await expect(omar.page.getByRole("rowheader", { name: /parking lot/ })).toBeAttached();
  await expect(theirs.card("Returns policy is 1,400 words long")).toBeAttached();

  const mine = new MapPage(sara.page);
  await mine.expectSaved();
  await mine.cell("Needs", "Pays at checkout").focus();
  await paste(sara, "- See what happens next\n- Keep the basket");
  for (const words of ["See what happens next", "Keep the basket"]) await expect(theirs.card(words)).toBeAttached();
  await sara.page.keyboard.press("Control+z");
  await expect(theirs.card("Keep the basket")).toHaveCount(0);

  await sara.page.keyboard.press("Control+z");
  for (const person of [sara, omar]) await expect(invitation(person)).toBeVisible();
});

test("a plain list pasted on an empty map stays a list of steps", async ({ colleague, demo }) => {
  const sara = await colleague("sales");
  const { path } = await createJourney(sara.context, demo.url, { title: "Lists", template: "empty" });
  await sara.page.goto(path);
  await expect(sara.page.getByRole("button", { name: "Paste a list or table" })).toBeVisible();
  await paste(sara, "1. Searches, compares\n2. Pays, waits");
  await sara.page.getByRole("button", { name: "Add 2 steps" }).click();
  await expect(sara.page.getByRole("columnheader", { name: /Pays, waits/ })).toBeVisible();
});
