/** What is cut, covered or sticks out, measured on the page as it stands. */
import type { Page } from "@playwright/test";

/**
 * Words whose letters are cut at their top or bottom, words and controls that stick out of the part, and controls that lie
 * on each other, in each visible part of the page that matches `selector`. Names that end in an ellipsis are no fault.
 */
export function layoutFaults(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((parts) => {
    const SLACK = 1.5;
    /** Drawings, words for ears alone, and what is meant to sit on an edge. */
    const MEANT = "svg, .sr-only, .map-line-name, .map-card-byline, .map-card-flag, .map-pin";
    const isShown = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return box.width > 2 && box.height > 2 && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    };
    const nameOf = (element: Element): string =>
      (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40) || element.tagName.toLowerCase();
    const hasOwnWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "");
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY + getComputedStyle(element).overflowX);
    const inScroller = (element: Element, part: Element): boolean => {
      for (let at = element.parentElement; at && at !== part; at = at.parentElement) if (scrolls(at)) return true;
      return scrolls(part);
    };
    const faults: string[] = [];
    for (const part of [...document.querySelectorAll(parts)].filter(isShown)) {
      const frame = part.getBoundingClientRect();
      const inside = [...part.querySelectorAll("*")].filter((element) => isShown(element) && !element.closest(MEANT));
      const words = inside.filter(hasOwnWords);
      const controls = inside.filter((element) => element.matches("a[href], button, input:not([type=radio], [type=checkbox]), select, textarea"));
      for (const element of words) {
        const range = document.createRange();
        range.selectNodeContents(element);
        const letters = range.getBoundingClientRect();
        const box = element.getBoundingClientRect();
        const isClipped = getComputedStyle(element).overflowY !== "visible";
        if (isClipped && letters.height > box.height + SLACK + 3) faults.push(`${nameOf(part)}: “${nameOf(element)}” is cut`);
      }
      for (const element of [...words, ...controls]) {
        if (inScroller(element, part)) continue;
        const box = element.getBoundingClientRect();
        if (box.top < frame.top - SLACK || box.bottom > frame.bottom + SLACK || box.left < frame.left - SLACK || box.right > frame.right + SLACK) {
          faults.push(`${nameOf(part)}: “${nameOf(element)}” sticks out`);
        }
      }
      controls.forEach((one, index) => {
        for (const other of controls.slice(index + 1)) {
          if (one.contains(other) || other.contains(one) || inScroller(one, part) !== inScroller(other, part)) continue;
          const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
          if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK) {
            faults.push(`${nameOf(part)}: “${nameOf(one)}” lies on “${nameOf(other)}”`);
          }
        }
      });
    }
    return [...new Set(faults)];
  }, selector);
}

/** What floats over the map must leave each other room. */
export function overlaps(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const boxes = all.flatMap((selector) => [...document.querySelectorAll(selector)].map((element) => ({ selector, box: element.getBoundingClientRect() })))
      .filter(({ box }) => box.width > 0);
    return boxes.flatMap(({ selector, box }, index) => boxes.slice(index + 1).flatMap((other) =>
      (Math.min(box.right, other.box.right) > Math.max(box.left, other.box.left) && Math.min(box.bottom, other.box.bottom) > Math.max(box.top, other.box.top)
        ? [`${selector} lies on ${other.selector}`] : [])));
  }, selectors);
}

/** Fingers' targets that are smaller than 44 px, by name. Links within a line of text may be. */
export function smallTargets(page: Page, within: string): Promise<string[]> {
  return page.evaluate((selector) => [...document.querySelectorAll(selector)].flatMap((part) => [...part.querySelectorAll<HTMLElement>("a[href], button, select, [role=slider]:not(svg), [data-card]")])
    .filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().width > 0)
    .flatMap((element) => {
      const box = element.getBoundingClientRect();
      const after = getComputedStyle(element, "::after");
      const reach = after.content !== "none" && after.position === "absolute" ? -2 * Number.parseFloat(after.top || "0") : 0;
      return box.width + reach < 43.5 || box.height + reach < 43.5
        ? [`${element.getAttribute("aria-label") ?? element.textContent ?? ""} ${Math.round(box.width)}×${Math.round(box.height)}`] : [];
    }), within);
}
