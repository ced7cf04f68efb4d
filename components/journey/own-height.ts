/** A textarea that grows with its words, in a box whose height is known: a letter has that box laid out and nothing around it. */

const HEIGHT = "contain-intrinsic-height";

/** @returns a function that ends it. Where a textarea does not grow by itself, its mirror gives the box its height. */
export function keepOwnHeight(area: HTMLTextAreaElement): () => void {
  const box = area.parentElement;
  if (!box || !CSS.supports("field-sizing", "content")) return () => {};
  box.dataset["ownHeight"] = "";
  const fit = (): void => fitOwnHeight(area);
  fit();
  // Its width and the size of letters change it as well.
  const watched = new ResizeObserver(fit);
  watched.observe(area);
  return () => {
    watched.disconnect();
    delete box.dataset["ownHeight"];
  };
}

/** The box is as high as the words in it now. Does nothing where the mirror sees to that. */
export function fitOwnHeight(area: HTMLTextAreaElement): void {
  const box = area.parentElement;
  if (box?.dataset["ownHeight"] === undefined) return;
  const { height } = getComputedStyle(area);
  if (box.style.getPropertyValue(HEIGHT) !== height) box.style.setProperty(HEIGHT, height);
}
