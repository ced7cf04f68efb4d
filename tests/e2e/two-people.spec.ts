/** The main job: two people in two browsers write on one map. */
import { createSmallMap, sampleJourney, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

for (const state of ["current", "future"] as const) {
  test(`sales and support see each other's letters on the ${state}-state map of the sample journey`, async ({ colleague, demo }) => {
    const [sales, support] = [await colleague("sales"), await colleague("support")];
    await sales.page.goto("/");
    await sales.page.getByRole("link", { name: /Buy and return boots online/ }).first().click();
    const tom = new MapPage(sales.page);
    await expect(tom.grid).toBeVisible();
    if (state === "future") await sales.page.getByRole("link", { name: "Future" }).click();
    const journey = await sampleJourney(support.context, demo.url);
    const priya = await new MapPage(support.page).open(state === "current" ? journey.path : journey.futurePath);
    await tom.expectSaved();

    await tom.startNote("Department notes", "Pays at checkout");
    for (const letters of ["Cus", "Customers ask", "Customers ask for invoices"]) {
      const typed = await tom.editor.inputValue();
      await sales.page.keyboard.type(letters.slice(typed.length));
      await expect(priya.card(letters)).toBeVisible();
    }
    await expect(priya.card("Customers ask for invoices")).toHaveAccessibleName(/Tom is typing/);
    await priya.writeNote("Department notes", "Waits for delivery", "Where is my parcel, every second call");
    await expect(tom.card("Where is my parcel, every second call")).toBeVisible();
    await expect(tom.card("Where is my parcel, every second call")).toHaveAccessibleName(/Support.*by Priya/);

    await support.page.reload();
    await expect(priya.card("Customers ask for invoices")).toBeVisible();
  });
}

test("two people type into the same note at once and no letter is lost", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const [tom, priya] = [await new MapPage(sales.page).open(path), await new MapPage(support.page).open(path)];
  await tom.writeNote(SMALL_MAP.lanes.notes, SMALL_MAP.steps.books, "middle");
  await expect(priya.card("middle")).toBeVisible();

  await tom.card("middle").dblclick();
  await priya.card("middle").dblclick();
  await sales.page.keyboard.press("Home");
  await support.page.keyboard.press("End");
  await Promise.all([
    sales.page.keyboard.type("before before ", { delay: 15 }),
    support.page.keyboard.type(" after after", { delay: 15 }),
  ]);
  await expect(tom.editor).toHaveValue("before before middle after after");
  await expect(priya.editor).toHaveValue("before before middle after after");
});

test("shows who is here, with their department, and where they point", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path } = await createSmallMap(sales.context, demo.url);
  const tom = await new MapPage(sales.page).open(path);
  await new MapPage(support.page).open(path);
  await expect(sales.page.getByRole("list", { name: "Also here" }).getByText("SU")).toBeVisible();
  // A pointer that rests is hidden after a while: it moves until it was seen.
  let x = 600;
  await expect(async () => {
    await support.page.mouse.move((x += 10), 400);
    await expect(sales.page.locator("[data-cursor]").getByText("Priya")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await support.context.close();
  await expect(sales.page.locator("[data-cursor]")).toHaveCount(0);
  await expect(tom.grid).toBeVisible();
});
