/** How large people have the text of pages, 1 = the usual 16 px. */
export const textSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
