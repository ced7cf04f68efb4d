/** A new installation: the first owner, the first journey, the first colleague. */
import { expect, test } from "./support/product";

test("the first owner comes in by the set-up link, starts a journey and invites a colleague who writes with them", async ({ stranger, installation }) => {
  const server = await installation();
  expect(server.setUpLink).not.toBeNull();
  const owner = await stranger({ server });
  await owner.page.goto(server.setUpLink ?? "");
  await owner.page.getByLabel("Your name").fill("Olive Owner");
  await owner.page.getByLabel(/e-?mail/i).fill("olive@tent-hire.example");
  await owner.page.getByLabel(/^Password/).fill("a walk in the hills");
  await owner.page.getByLabel(/Workspace/i).fill("Tent hire");
  await owner.page.getByRole("button", { name: /Create|Start|Set up/ }).click();
  await owner.page.waitForURL(/\/w\/tent-hire/);

  await owner.page.goto("/w/tent-hire/journeys/new");
  await owner.page.getByLabel("Title").fill("Rent a tent");
  await owner.page.getByRole("button", { name: /Create|Start/ }).click();
  await owner.page.waitForURL(/\/maps\//);
  await expect(owner.page.getByRole("grid")).toBeVisible();
  const board = owner.page.url();

  // From the map: the link to it, who can open it, and one more who may.
  await owner.page.getByRole("button", { name: "Share" }).click();
  const share = owner.page.getByRole("dialog", { name: "Share this map" });
  await expect(share.getByRole("textbox", { name: "Link to this map" })).toHaveValue(board);
  await expect(share.getByRole("list", { name: "1 person can open it" })).toHaveText(/Olive Owner, you.*Owner/);
  await share.getByRole("button", { name: "Invite a colleague" }).click();
  await owner.page.getByRole("button", { name: "Make a link" }).click();
  const link = await owner.page.getByRole("textbox", { name: "Invitation link" }).inputValue();
  expect(link).toContain("/invitations/");

  const colleague = await stranger({ server });
  await colleague.page.goto(link);
  await expect(colleague.page.getByText("Tent hire").first()).toBeVisible();
  await colleague.page.getByLabel("Your name").fill("Nils New");
  await colleague.page.getByLabel(/e-?mail/i).fill("nils@tent-hire.example");
  await colleague.page.getByLabel(/^Password/).fill("another walk in the hills");
  await colleague.page.getByRole("button", { name: /Join|Create/ }).click();
  await colleague.page.waitForURL(/\/w\/tent-hire/);
  await colleague.page.goto(board);
  await expect(colleague.page.getByRole("grid")).toBeVisible();
  await colleague.page.getByRole("button", { name: "Share" }).click();
  const shared = colleague.page.getByRole("dialog", { name: "Share this map" });
  await expect(shared.getByRole("list", { name: "2 people can open it" }).getByRole("listitem")).toHaveText([/Nils New, you.*Editor/, /Olive Owner.*Owner/]);
  await expect(shared.getByText("Olive Owner can let others in.")).toBeVisible();
  await expect(shared.getByRole("button", { name: "Invite a colleague" })).toHaveCount(0);

  const second = await stranger({ server });
  await second.page.goto(link);
  await expect(second.page.getByText(/used|expired/i).first()).toBeVisible();
  await second.page.goto(server.setUpLink ?? "");
  await expect(second.page.getByLabel(/^Password/)).toHaveCount(0);
});

test("a wrong password keeps the e-mail address and says what is wrong", async ({ stranger }) => {
  const { page } = await stranger({ expectedConsole: [/401/] });
  await page.goto("/sign-in");
  await page.getByLabel("Work email").fill("nobody@tent-hire.example");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("Work email")).toHaveValue("nobody@tent-hire.example");
});
