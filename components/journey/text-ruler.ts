/** How many lines a text takes without drawing it: widths of single letters, added up word by word. Pure. */
export interface TextRuler {
  /** Pixels on one line. */
  width(text: string): number;
  /** Lines when wrapped as the cards wrap: at spaces and hyphens, inside a word only when it is too long for a line. */
  lines(text: string, width: number): number;
}

/** Letters are asked for once each; kerning is left out, so a line comes out a little too long rather than too short. */
export function createTextRuler(letterWidth: (letter: string) => number): TextRuler {
  const known = new Map<string, number>();
  const letter = (char: string): number => {
    const width = known.get(char) ?? letterWidth(char);
    known.set(char, width);
    return width;
  };
  const measure = (text: string): number => {
    let sum = 0;
    for (const char of text) sum += letter(char);
    return sum;
  };
  const paragraph = (text: string, width: number): number => {
    let lines = 1;
    let at = 0;
    for (const word of text.split(/(?<=[\s-])/)) {
      const own = measure(word.trimEnd());
      if (at > 0 && at + own > width) {
        lines += 1;
        at = 0;
      }
      if (own > width) lines += Math.ceil(own / width) - 1;
      at += own > width ? own % width : measure(word);
    }
    return lines;
  };
  return {
    width: measure,
    lines: (text, width) => text.split("\n").reduce((sum, part) => sum + paragraph(part, Math.max(1, width)), 0),
  };
}
