/** Departments that see a step differently find each other in the list of what to discuss. */
import { api, command, createSmallMap, sampleJourney, SMALL_MAP } from "./support/api";
import { MapPage } from "./support/map-page";
import { expect, test } from "./support/product";

test("marketing sees a disagreement appear when support says how the step feels, and goes to it", async ({ colleague, demo }, testInfo) => {
  const [support, marketing] = [await colleague("support"), await colleague("marketing")];
  const { path, mapId, workspaceId, steps } = await createSmallMap(support.context, demo.url);
  const { departments } = await api<{ departments: { id: string; code: string }[] }>(support.context, demo.url, "GET", `/workspaces/${workspaceId}/departments`);
  const idOf = (code: string) => departments.find((department) => department.code === code)?.id;
  const { page } = marketing;
  await new MapPage(page).open(path);
  await command(marketing.context, demo.url, mapId, [{ type: "setEmotion", stepId: steps.books, departmentId: idOf("MK"), value: 1.2 }]);
  const button = page.getByRole("button", { name: /^To discuss/ });
  await expect(button).toHaveAccessibleName("To discuss 0");
  await command(support.context, demo.url, mapId, [{ type: "setEmotion", stepId: steps.books, departmentId: idOf("SU"), value: -1 }]);
  await expect(button).toHaveAccessibleName("To discuss 1");
  await button.click();
  await page.getByRole("dialog", { name: "To discuss" }).getByRole("button", { name: "Books Marketing +1.2, Support −1.0" }).click();
  await expect(new MapPage(page).cell(SMALL_MAP.lanes.feelings, SMALL_MAP.steps.books)).toBeFocused();

  await page.keyboard.press("Escape");

  // The curve as a voice reads it, and the department's own points on it.
  await page.getByRole("button", { name: "Feelings of Team" }).click();
  await page.getByRole("menu").getByText("Marketing", { exact: true }).click();
  const point = page.getByRole("slider", { name: "Feeling at Books" });
  await expect(point).toHaveAttribute("aria-valuetext", "Plus 1.2, Marketing");
  await point.focus();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(point).toHaveAttribute("aria-valuetext", "Plus 0.7, Marketing");
  await expect(button).toHaveAccessibleName("To discuss 0");
  await page.getByRole("button", { name: "Feelings of Marketing" }).click();
  await page.getByText("Show as a table").click();
  const table = page.getByRole("dialog", { name: "Feelings" });
  const field = table.getByRole("textbox", { name: "Books, Support" });
  await expect(field).toHaveValue("−1");
  await field.fill("fine");
  await page.keyboard.press("Enter");
  await expect(table.getByRole("alert")).toHaveText("Books, Support: Write a number from −2 to +2, such as −1.5.");
  await field.fill("−1,5");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("−1.5");
    await page.keyboard.press("Escape");

  const sample = await sampleJourney(marketing.context, demo.url);
  await page.goto(sample.path);
  await expect(button).toHaveAccessibleName("To discuss 2");
  await expect(page.getByRole("img", { name: "Emotion curve, lowest at Waits for refund, minus 1.8, highest at Pays at checkout, plus 1.5" })).toBeVisible();
  await page.getByRole("button", { name: "Feelings of Team" }).click();
  await page.getByText("All departments").click();
  await expect(new MapPage(page).cell("Feeling", "Waits for delivery")).toHaveAccessibleName("Feeling, Waits for delivery, plus 0.2, Sales plus 0.4, Support minus 1, Marketing plus 1.2, Operations plus 0.2");
  await testInfo.attach("all-departments", { body: await page.screenshot(), contentType: "image/png" });
  await button.click();
  const list = page.getByRole("dialog", { name: "To discuss" });
  await expect(list.getByRole("listitem")).toHaveText([/^Checks size and returns.*Team \+0\.3, surveyed −0\.3 from 48 replies/, /^Waits for delivery.*Marketing \+1\.2.*Support −1\.0/]);
  await testInfo.attach("to-discuss", { body: await page.screenshot(), contentType: "image/png" });
  await page.goto(sample.futurePath);
  const wish = page.getByRole("slider", { name: "Feeling at Asks for a return" });
  await expect(wish).toHaveAttribute("aria-valuetext", "Plus 0.9, intended");
  await expect(page.locator("[data-feeling]").filter({ has: wish }).getByText("intended, not yet measured")).toBeAttached();
  await wish.focus();
  await expect(page.getByText("+2.5", { exact: false }).first()).toBeVisible();
  await testInfo.attach("future", { body: await page.screenshot(), contentType: "image/png" });
});
