/** What axe finds wrong with a page, each in one line: the rule, and where. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export interface AxeScope {
  /** Selectors of the parts to look at; none: the whole page. */
  readonly within?: readonly string[];
  readonly tags?: readonly string[];
  readonly rules?: readonly string[];
}

export async function axeFaults(page: Page, { within = [], tags, rules }: AxeScope = {}): Promise<readonly string[]> {
  // A message half faded in has half its contrast; what turns for ever is not waited for.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect, playState }) => playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const axe = new AxeBuilder({ page });
  for (const selector of within) axe.include(selector);
  if (tags) axe.withTags([...tags]);
  if (rules) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 5).map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 160)}`).join(" | ")}`);
}
