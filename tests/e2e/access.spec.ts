/** axe finds nothing serious, in both themes, on a desk and on a phone; the pictures are kept to be looked at. */
import type { Page, TestInfo } from "@playwright/test";
import { sampleJourney } from "./support/api";
import { axeFaults } from "./support/axe";
import { expect, test } from "./support/product";

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** In the light everything is looked at; in the dark only what a theme can change. */
async function expectAccessible(page: Page, where: string, testInfo: TestInfo): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await testInfo.attach(`${where}-${theme}`, { body: await page.screenshot(), contentType: "image/png" });
    expect(await axeFaults(page, theme === "light" ? { tags: STANDARD } : { rules: ["color-contrast", "link-in-text-block"] }), `${where}, ${theme}`).toEqual([]);
  }
}

for (const [size, viewport] of Object.entries(SIZES)) {
  // Without motion no colour is caught on its way from one theme to the other.
  const look = { viewport, reducedMotion: "reduce" as const, ...(size === "phone" ? { hasTouch: true, isMobile: true } : {}) };

  test(`sign-in, home, inbox, members and new journey are accessible, light and dark (${size})`, async ({ stranger, colleague, demo }, testInfo) => {
    const visit = async (page: Page, path: string, name: string) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page, `${name}-${size}`, testInfo);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing sticks out sideways").toBeLessThanOrEqual(viewport.width);
    };
    await visit((await stranger(look)).page, "/sign-in", "sign-in");
    const manager = await colleague("manager", look);
    const { slug } = await sampleJourney(manager.context, demo.url);
    await visit(manager.page, `/w/${slug}`, "home");
    await visit(manager.page, `/w/${slug}/inbox`, "inbox");
    await visit(manager.page, "/account/mail", "mails");
    await visit(manager.page, `/w/${slug}/members`, "members");
    await visit(manager.page, `/w/${slug}/journeys/new`, "new-journey");
  });

  test(`the maps of the sample journey are accessible, light and dark (${size})`, async ({ colleague, demo }, testInfo) => {
    const { context, page } = await colleague("support", look);
    const { path, futurePath } = await sampleJourney(context, demo.url);
    for (const [name, map] of [["current", path], ["future", futurePath]] as const) {
      await page.goto(map);
      await expect(page.locator("[data-save=saved]").first()).toBeAttached();
      await expectAccessible(page, `${name}-${size}`, testInfo);
    }
  });
}
