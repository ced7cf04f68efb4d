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

  const sample = await sampleJourney(marketing.context, demo.url);
  await new MapPage(page).open(sample.path);
  await button.click();
  const list = page.getByRole("dialog", { name: "To discuss" });
  await expect(list.getByRole("listitem")).toHaveText([/^Checks size and returns.*Team \+0\.3, surveyed −0\.3 from 48 replies/, /^Waits for delivery.*Marketing \+1\.2.*Support −1\.0/]);
  await testInfo.attach("to-discuss", { body: await page.screenshot(), contentType: "image/png" });
});
