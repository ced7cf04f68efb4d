/** A textarea that grows with its words, in a box whose height is known: a letter has that box laid out and nothing around it. */

/** @returns a function that ends it. Where a textarea does not grow by itself, its mirror gives the box its height. */
export function keepOwnHeight(area: HTMLTextAreaElement): () => void {
  const box = area.parentElement;
  if (!box || !CSS.supports("field-sizing", "content")) return () => {};
  const fit = (): void => { box.style.setProperty("contain-intrinsic-height", getComputedStyle(area).height); };
  fit();
  box.dataset["ownHeight"] = "";
  const watched = new ResizeObserver(fit);
  watched.observe(area);
  return () => {
    watched.disconnect();
    delete box.dataset["ownHeight"];
  };
}
