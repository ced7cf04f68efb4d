/** The details of a card beside the map: two people fill in one card and neither writes over the other. */
import { randomUUID } from "node:crypto";
import { command, createSmallMap, SMALL_MAP } from "./support/api";
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
