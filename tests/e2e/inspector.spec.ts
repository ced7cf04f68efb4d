/** The details of a card beside the map: two people fill in one card and neither writes over the other. */
import { randomUUID } from "node:crypto";
import { command, createSmallMap, SMALL_MAP } from "./support/api";
import { holdConnection } from "./support/connection";
import { MapPage } from "./support/map-page";
import { expect, test, type Person } from "./support/product";

test("two people fill in one touchpoint, and undo takes back only my part of it", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path, mapId, steps } = await createSmallMap(sales.context, demo.url);
  const laneId = randomUUID();
  await command(sales.context, demo.url, mapId, [
    { type: "addLane", id: laneId, laneType: "touchpoints", title: "Touchpoints" },
    { type: "addCard", stepId: steps.books, laneId, text: "Return label", touchpoint: { channel: "email", trigger: "A return is booked" } },
  ]);
  const open = async ({ page }: Person) => {
    const map = await new MapPage(page).open(path);
    await map.card("Return label").press("i");
    const panel = page.getByRole("complementary", { name: `Touchpoint in ${SMALL_MAP.steps.books}` });
    const [channel, message] = [panel.getByRole("combobox", { name: "Channel" }), panel.getByLabel("Message")];
    await expect(channel).toContainText("Email");
    return { page, map, panel, channel, message };
  };
  const [tom, priya] = [await open(sales), await open(support)];

  await tom.channel.click();
  await tom.page.getByRole("option", { name: "Chat" }).click();
  await expect(priya.channel).toContainText("Chat");
  await priya.message.fill("Scan this code");
  await priya.message.press("Enter");
  await expect(tom.message).toHaveValue("Scan this code");
  await expect(tom.channel).toContainText("Chat");
  await priya.panel.getByRole("textbox", { name: "Details" }).pressSequentially("Works without a printer");
  await expect(tom.panel.getByRole("textbox", { name: "Details" })).toHaveValue("Works without a printer");

  await tom.channel.press("Control+z");
  await tom.page.getByRole("button", { name: "Undo anyway" }).click();
  for (const { channel, message, panel } of [tom, priya]) {
    await expect(channel).toContainText("Email");
    await expect(message).toHaveValue("Scan this code");
    await expect(panel.getByLabel("Trigger")).toHaveValue("A return is booked");
    await expect(panel.getByRole("textbox", { name: "Details" })).toHaveValue("Works without a printer");
  }
});

test("tells who did what to a card while it goes on, and says so when it cannot", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support", { expectedConsole: [/503/] })];
  const { path, mapId, steps, lanes } = await createSmallMap(sales.context, demo.url);
  await command(sales.context, demo.url, mapId, [{ type: "addCard", stepId: steps.books, laneId: lanes.pains, text: "No printer" }]);
  const tom = await new MapPage(sales.page).open(path);
  const line = await holdConnection(support.context);
  const priya = await new MapPage(support.page).open(path);
  let broken = true;
  await support.page.route("**/history", async (route) => (broken ? route.fulfill({ status: 503, json: {} }) : route.continue()));
  await priya.card("No printer").press("i");
  const history = support.page.getByRole("region", { name: "History" });
  await history.getByRole("button", { name: "History" }).click();
  await expect(history.getByRole("alert")).toBeVisible();
  broken = false;
  await history.getByRole("button", { name: "Try again" }).click();
  await expect(history.getByRole("listitem")).toHaveText([/^Tom wrote this · \d\d:\d\d$/]);

  await tom.card("No printer").press("i");
  await sales.page.getByRole("textbox", { name: "Words of this pain point" }).press("End");
  await sales.page.getByRole("textbox", { name: "Words of this pain point" }).pressSequentially(" at home");
  await sales.page.getByRole("radio", { name: "High" }).check();
  await expect(history.getByRole("listitem").first()).toHaveText(/^Tom changed its details/);
  await line.cut();
  await expect(history.getByText("Not connected.")).toBeVisible();
  await expect(history.getByRole("listitem")).not.toHaveCount(0);
});

test("a metric made on one board shows on the other, with its numbers", async ({ colleague, demo }) => {
  const [sales, support] = [await colleague("sales"), await colleague("support")];
  const { path, mapId, steps } = await createSmallMap(sales.context, demo.url);
  const laneId = randomUUID();
  await command(sales.context, demo.url, mapId, [
    { type: "addLane", id: laneId, laneType: "metrics", title: "KPIs" },
    { type: "addCard", stepId: steps.books, laneId, text: "Fewer returns" },
  ]);
  const tom = await new MapPage(sales.page).open(path);
  const priya = await new MapPage(support.page).open(path);
  await tom.card("Fewer returns").press("i");
  const panel = sales.page.getByRole("complementary");
  await panel.getByRole("combobox", { name: "Metric" }).click();
  await sales.page.getByRole("combobox", { name: "Find or name a metric" }).fill("Return rate");
  await sales.page.getByRole("option", { name: "New metric “Return rate”" }).click();
  const form = panel.getByRole("form", { name: "New metric" });
  await expect(form.getByLabel("Name")).toHaveValue("Return rate");
  await form.getByLabel("Baseline").fill("twelve");
  await form.getByRole("button", { name: "Add metric" }).click();
  await expect(form.getByText("Give a number.")).toBeVisible();
  await form.getByLabel("Baseline").fill("12,5");
  await form.getByLabel("Target").fill("8");
  await form.getByRole("button", { name: "Add metric" }).click();
  await expect(panel.getByRole("combobox", { name: "Metric" })).toBeFocused();
  await expect(priya.card("Return rate")).toContainText("12.5%→8%");

  await panel.getByRole("button", { name: "Change Return rate" }).click();
  await panel.getByRole("form", { name: "Change Return rate" }).getByLabel("Target").fill("7");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(priya.card("Return rate")).toContainText("12.5%→7%");
  await panel.getByRole("form", { name: "Add a measurement" }).getByLabel("Value").fill("11");
  await panel.getByRole("button", { name: "Add", exact: true }).click();
  await expect(panel.getByRole("list", { name: "Measured" }).getByRole("listitem")).toHaveText([/11%/]);
});

test("several cards get one department and one tag at once, and one undo takes it back from all", async ({ colleague, demo }) => {
  const { context, page } = await colleague("sales");
  const { path, mapId, steps, lanes } = await createSmallMap(context, demo.url);
  await command(context, demo.url, mapId, [
    { type: "addCard", stepId: steps.books, laneId: lanes.pains, text: "No printer", confidence: "data", tags: ["label"] },
    { type: "addCard", stepId: steps.pays, laneId: lanes.pains, text: "No receipt", confidence: "assumption" },
  ]);
  const map = await new MapPage(page).open(path);
  await map.card("No printer").click();
  await map.card("No receipt").click({ modifiers: ["Shift"] });
  await map.card("No receipt").press("i");
  const panel = page.getByRole("complementary", { name: "Details of 2 cards" });
  await expect(panel).toContainText("Mixed: 1 assumption, 1 data.");
  await expect(map.card("No receipt")).toHaveAttribute("data-assumed");
  await panel.getByRole("radio", { name: "Validated" }).check();
  await expect(panel).toContainText("Tested with customers and found true.");
  await expect(map.card("No receipt")).not.toHaveAttribute("data-assumed");
  await panel.getByRole("button", { name: "Add label to all" }).click();
  await expect(panel.getByRole("button", { name: "Add label to all" })).toHaveCount(0);
  await panel.getByRole("combobox", { name: "Department" }).click();
  await page.getByRole("option", { name: "Support" }).click();
  await expect(panel.getByRole("combobox", { name: "Department" })).toContainText("Support");
  await map.card("No printer").press("Control+z");
  await expect(panel.getByRole("combobox", { name: "Department" })).toContainText("No department");
});
