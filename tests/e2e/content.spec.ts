/** What the map does not know yet, the questions that help, and the small wishes a step is made of. */
import { command, createSmallMap, SMALL_MAP } from "./support/api";
import { axeFaults } from "./support/axe";
import { MapPage } from "./support/map-page";
import { expect, test, type Person } from "./support/product";

const expectNoAxeFault = async ({ page }: Person) => {
  for (const colorScheme of ["light", "dark"] as const) {
    // Without motion no colour is caught on its way from one theme to the other.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await axeFaults(page, { within: ["[data-region=panel]", "[data-region=scope]"] }), colorScheme).toEqual([]);
  }
};

test("a facilitator sees what is missing, goes there by keyboard, and it is gone once somebody has filled it in", async ({ colleague, demo }, testInfo) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path, mapId, lanes, steps } = await createSmallMap(support.context, demo.url);
  const { page } = sales;
  const map = await new MapPage(page).open(path);
  const stage = page.getByRole("columnheader", { name: /^1 Searching/ });
  await expect(stage.getByRole("button", { name: "No touchpoint · no metric · no goal · no evidence" })).toBeVisible();
  await map.cell(SMALL_MAP.lanes.pains, SMALL_MAP.steps.books).focus();
  await page.keyboard.press("F8");
  const panel = page.getByRole("complementary", { name: "Coverage" });
  await expect(panel.getByRole("row", { name: /^Searching( none)+$/ })).toBeVisible();

  await command(support.context, demo.url, mapId, [
    { type: "setEmotion", stepId: steps.pays, value: -1.6 },
    { type: "addEdge", kind: "wait", fromStepId: steps.finds, toStepId: steps.books, label: "Until the weekend" },
    { type: "setStageGoal", id: (await stage.getAttribute("data-stage")) ?? "", goal: "They find us first" },
  ]);
  await expect(stage.getByRole("button", { name: "No touchpoint · no metric · no evidence" })).toBeVisible();
  await expect(panel.getByRole("button", { name: /Until the weekend.*Nobody owns it/ })).toBeVisible();
  await panel.getByRole("button", { name: /^Pays Feels −1.6/ }).press("Enter");
  await expect(page.getByRole("columnheader", { name: /^Pays/ })).toBeFocused();
  await command(support.context, demo.url, mapId, [{ type: "addCard", stepId: steps.pays, laneId: lanes.pains, text: "Two forms for one tent" }]);
  await expect(panel.getByText("Every low feeling has a pain point or evidence beside it.")).toBeVisible();

  await panel.getByRole("combobox", { name: "Department whose silent cells show" }).click();
  await page.getByRole("option", { name: "Support" }).click();
  const notes = map.cell(SMALL_MAP.lanes.notes, SMALL_MAP.steps.books);
  await expect(notes).toHaveAccessibleName(/nothing from Support$/);
  await new MapPage(support.page).open(path);
  await new MapPage(support.page).writeNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.books, "They ask for the number of poles");
  await expect(notes).toHaveAccessibleName(/1 card$/);
  await expect(panel.getByRole("row", { name: /^Buying none 1/ })).toBeVisible();
  await expectNoAxeFault(sales);
  await page.emulateMedia({ colorScheme: "light" });
  await testInfo.attach("coverage", { body: await page.screenshot(), contentType: "image/png" });

  // The questions follow focus; the method says what could come next and takes one there.
  await notes.focus();
  await page.keyboard.press("F9");
  const questions = page.getByRole("complementary", { name: "Questions to ask" });
  await expect(questions.getByRole("status")).toHaveText(`About ${SMALL_MAP.lanes.notes}, ${SMALL_MAP.steps.books}.`);
  await expect(questions.getByText("Who has not spoken here yet?")).toBeVisible();
  await map.cell(SMALL_MAP.lanes.pains, SMALL_MAP.steps.finds).focus();
  await expect(questions.getByText("Nothing here yet. One of these may start it:")).toBeVisible();
  await expectNoAxeFault(sales);
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("button", { name: /^Method/ }).click();
  const method = page.getByRole("complementary", { name: "Method" });
  await expectNoAxeFault(sales);
  await method.getByRole("button", { name: `Say what the customer does in “${SMALL_MAP.steps.finds}”` }).press("Enter");
  await expect(map.cell(SMALL_MAP.lanes.actions, SMALL_MAP.steps.finds)).toBeFocused();
});

test("two people write the micro-moments of one step, and a deleted one waits in Recovered", async ({ colleague, demo }, testInfo) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const open = async ({ page }: Person) => {
    await new MapPage(page).open(path);
    const head = page.getByRole("columnheader", { name: new RegExp(`^${SMALL_MAP.steps.books}`) });
    await head.focus();
    await page.keyboard.press("i");
    const panel = page.getByRole("complementary", { name: `Step ${SMALL_MAP.steps.books}` });
    return { page, head, panel, line: (n: number) => panel.getByRole("textbox", { name: `Micro-moment ${n}` }) };
  };
  const [tom, priya] = [await open(sales), await open(support)];
  const add = tom.panel.getByRole("textbox", { name: "Next micro-moment" });
  for (const words of ["I want to know", "I want to book"]) {
    await add.fill(words);
    await add.press("Enter");
  }
  await expect(priya.line(2)).toHaveValue("I want to book");
  await expect(priya.head.getByRole("button", { name: "2 micro-moments" })).toBeVisible();

  await priya.line(1).press("End");
  await priya.line(1).pressSequentially(" the price");
  await tom.line(1).press("Home");
  await tom.line(1).pressSequentially("First, ");
  for (const { line } of [tom, priya]) await expect(line(1)).toHaveValue("First, I want to know the price");
  await tom.panel.getByRole("button", { name: "Move micro-moment 2 up" }).click();
  await expect(priya.line(1)).toHaveValue("I want to book");
  await expectNoAxeFault(sales);
  await sales.page.emulateMedia({ colorScheme: "light" });
  await testInfo.attach("step", { body: await sales.page.screenshot(), contentType: "image/png" });

  await tom.panel.getByRole("button", { name: "Delete micro-moment 1" }).click();
  await expect(priya.line(1)).toHaveValue("First, I want to know the price");
  await priya.page.getByRole("button", { name: "Recovered 1" }).click();
  await priya.page.getByRole("dialog", { name: "Recovered" }).getByRole("button", { name: "Put back" }).click();
  await expect(tom.head.getByRole("button", { name: "2 micro-moments" })).toBeVisible();
});

test("a step is added from the line between two heads, by keyboard alone", async ({ colleague, demo }) => {
  const { page, context } = await colleague("sales");
  const { path } = await createSmallMap(context, demo.url);
  await new MapPage(page).open(path);
  await page.getByRole("columnheader", { name: new RegExp(`^${SMALL_MAP.steps.books}`) }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: `Add a step after ${SMALL_MAP.steps.books}` })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Chooses a tent");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: /^(Finds us|Books|Chooses a tent|Pays)/ })).toHaveText([/^Finds us/, /^Books/, /^Chooses a tent/, /^Pays/]);
});
