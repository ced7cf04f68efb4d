/** Talking about a map: who may, who hears of it, and that no word is lost on the way. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { api, importSample } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";
import { createTeam } from "./support/team";

const CARD = /No printer: 38%/;
const comments = (page: Page) => page.getByRole("region", { name: "Comments", exact: true });
const comment = (page: Page, words: string) => comments(page).getByRole("listitem").filter({ hasText: words });
const choose = async (page: Page, words: string, choice: string) => {
  await comment(page, words).getByRole("button", { name: /^Menu of the comment/ }).click();
  await page.getByRole("menuitem", { name: choice }).click();
};

test("a commenter asks by keyboard on a board that can't be edited; a colleague hears of it at once, answers, and sees what becomes of it", async ({ stranger, demo }) => {
  const team = await createTeam(stranger, demo);
  const [erin, cole] = [await team.join("editor", "Erin Editor", ["SU"]), await team.join("commenter", "Cole Commenter")];
  const { path } = await importSample(team.owner.context, demo.url, "Talked about");
  const [board, reading] = [await new MapPage(erin.page).open(path), await new MapPage(cole.page).open(path)];
  const pin = board.card("No printer: 38%").getByRole("button", { name: /comment/i });
  await expect(pin).toHaveAccessibleName("3 comments");

  // Arrows and letters only, from the card to the words and away.
  await expect(reading.page.getByRole("toolbar", { name: "Tools" })).toHaveCount(0);
  await reading.page.getByRole("group", { name: CARD }).focus();
  await reading.page.keyboard.press("c");
  const words = reading.page.getByRole("textbox", { name: "Reply" });
  await expect(words).toBeFocused();
  await reading.page.keyboard.type("@er");
  await expect(reading.page.getByRole("option", { name: "Erin Editor" })).toHaveAttribute("aria-selected", "true");
  await reading.page.keyboard.press("Enter");
  await reading.page.keyboard.type("<b>how</b> many in a week?");
  await reading.page.keyboard.press("Enter");
  await expect(comment(reading.page, "<b>how</b> many in a week?")).toContainText("@Erin Editor");
  await expect(words).toHaveValue("");

  // Told at once, marked as new until it was looked at.
  await expect(board.page.getByText("Cole mentions you: @Erin Editor <b>how</b> many in a week?")).toBeAttached();
  await expect(pin).toHaveAccessibleName("4 comments, 1 new");
  await expect(board.page.getByRole("button", { name: "Comments, 1 new", exact: true })).toBeVisible();
  await pin.click();
  await expect(comment(board.page, "in a week?")).toBeInViewport();
  await expect(pin).toHaveAccessibleName("4 comments");
  await expect(board.page.getByRole("button", { name: "Comments", exact: true })).toBeVisible();
  await comment(board.page, "in a week?").getByRole("button", { name: /^Menu/ }).click();
  await expect(board.page.getByRole("menuitem")).toHaveText(["Copy link"]);
  await board.page.keyboard.press("Escape");
  await board.page.getByRole("textbox", { name: "Reply" }).fill("280, most on Mondays");
  await board.page.keyboard.press("Enter");
  await expect(comment(reading.page, "280, most on Mondays")).toBeVisible();

  await choose(reading.page, "in a week?", "Edit");
  await reading.page.getByRole("textbox", { name: "Your comment" }).fill("@Erin Editor how many in a month?");
  await reading.page.keyboard.press("Enter");
  await expect(comment(board.page, "in a month?")).toContainText("edited");

  await comments(reading.page).getByRole("button", { name: "Resolve" }).click();
  await expect(pin).toHaveAccessibleName("Comments resolved");
  await comments(board.page).getByRole("button", { name: "1 resolved" }).click();
  await expect(comments(board.page).getByText("Resolved by Cole")).toBeVisible();
  await comments(board.page).getByRole("button", { name: "Reopen" }).click();
  await expect(comment(reading.page, "in a month?")).toBeVisible();

  // A link leads to the very comment; once it is deleted, to a sentence.
  const id = await comment(board.page, "in a month?").getAttribute("data-comment");
  await erin.page.goto("about:blank");
  await board.open(`${path}#comment=${id}`);
  await expect(comment(board.page, "in a month?")).toBeFocused();
  await choose(reading.page, "in a month?", "Delete");
  await reading.page.getByRole("button", { name: "Delete comment" }).click();
  await expect(comment(reading.page, "in a month?")).toHaveCount(0);
  await expect(comment(board.page, "in a month?")).toHaveCount(0);
  await erin.page.goto("about:blank");
  await board.open(`${path}#comment=${id}`);
  await expect(board.page.getByText("The comment this link leads to was deleted.")).toBeVisible();

  // The pointer's way: the bar over a note, with nothing in it that a commenter may not do.
  const note = reading.card("We answer 40 label emails");
  await note.hover();
  await expect(note.getByRole("button", { name: "Card menu" })).toHaveCount(0);
  await note.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(reading.page.getByRole("textbox", { name: "Comment on this card" })).toBeFocused();
});

test("cells, steps and the whole map are talked about too; what can't be sent is kept; a viewer reads; axe finds nothing", async ({ stranger, demo }) => {
  const team = await createTeam(stranger, demo);
  const [cole, vera] = [await team.join("commenter", "Cole Commenter", [], { reducedMotion: "reduce" }), await team.join("viewer", "Vera Viewer", ["SU"])];
  const { path, mapId } = await importSample(team.owner.context, demo.url, "Talked about");
  const { page } = cole;
  const map = await new MapPage(page).open(path);
  await expect(map.card("No printer: 38%").getByRole("button", { name: "3 comments" })).toBeVisible();

  const cell = map.cell("Needs", "Drops off parcel");
  await cell.focus();
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Comment on this cell" }).fill("Nobody said what she needs here, @Support");
  await cole.context.setOffline(true);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Not sent." })).toContainText("What you wrote is kept.");
  await page.getByRole("complementary").getByRole("button", { name: "Close" }).click();
  await cell.focus();
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Comment on this cell" })).toHaveValue("Nobody said what she needs here, @Support");
  await cole.context.setOffline(false);
  await page.getByRole("complementary").getByRole("button", { name: "Comment", exact: true }).click();
  await expect(comment(page, "Nobody said what she needs here")).toBeVisible();
  await expect(cell.getByRole("button", { name: "1 comment" })).toBeVisible();

  const step = page.getByRole("columnheader", { name: "Drops off parcel" });
  await step.focus();
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Comment on this step" }).fill("Is this one step or two?");
  await page.keyboard.press("Enter");
  await expect(step.getByRole("button", { name: "1 comment" })).toBeVisible();

  await page.getByRole("button", { name: "Comments", exact: true }).first().click();
  const all = page.getByRole("complementary", { name: "Comments" });
  await all.getByRole("textbox", { name: "Comment on the whole map" }).fill("Shall we freeze this on Friday?");
  await page.keyboard.press("Enter");
  await expect(all.getByText("Whole map")).toBeVisible();
  await expect(all.getByText("Step Drops off parcel")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).include("[data-region=panel]").analyze()).violations).toEqual([]);
  }

  const { threads } = await api<{ threads: { comments: { mentionDepartmentIds: string[] }[] }[] }>(cole.context, demo.url, "GET", `/maps/${mapId}/comments`);
  expect(threads.flatMap((thread) => thread.comments).filter(({ mentionDepartmentIds }) => mentionDepartmentIds.length > 0)).toHaveLength(1);
  const viewing = await new MapPage(vera.page).open(path);
  await vera.page.getByRole("button", { name: "Comments, 3 new", exact: true }).click();
  const list = vera.page.getByRole("complementary", { name: "Comments" });
  await list.getByRole("combobox", { name: "Which threads" }).click();
  await vera.page.getByRole("option", { name: "Mentions of me, 1" }).click();
  await expect(list.getByText("Nobody said what she needs here")).toBeVisible();
  await expect(list.getByRole("textbox")).toHaveCount(0);
  await expect(list.getByRole("button", { name: /Reply|Resolve/ })).toHaveCount(0);
  await list.getByRole("button", { name: /Needs, Drops off parcel/ }).click();
  await expect(viewing.cell("Needs", "Drops off parcel")).toBeFocused();
});
