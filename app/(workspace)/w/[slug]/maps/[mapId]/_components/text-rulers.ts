/** Rulers for the two typefaces of the cards, in the sizes of card.css; measured once on a canvas nobody sees. */
import type { Rulers } from "@/components/journey/card-height";
import { createTextRuler, type TextRuler } from "@/components/journey/text-ruler";
import { textSize } from "./text-size";

let made: { readonly rem: number; readonly rulers: Rulers } | null = null;

/** The same object until the size of text changes or fonts arrive. */
export function textRulers(): Rulers {
  const rem = textSize();
  if (made?.rem !== rem) {
    const style = getComputedStyle(document.documentElement);
    made = {
      rem, rulers: {
        rem, words: rulerOf(`${12 * rem}px ${style.getPropertyValue("--ff-ui")}`),
        voice: rulerOf(`italic ${14.5 * rem}px ${style.getPropertyValue("--ff-voice")}`),
      },
    };
  }
  return made.rulers;
}

/** Asks again when the typefaces are there: before, letters have another width. */
export async function fontsArrived(): Promise<void> {
  if (document.fonts.status === "loaded") return;
  await document.fonts.ready;
  made = null;
}

function rulerOf(font: string): TextRuler {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return createTextRuler(() => 7);
  context.font = font;
  return createTextRuler((letter) => context.measureText(letter).width);
}
