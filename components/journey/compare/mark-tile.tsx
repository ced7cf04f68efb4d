/** What happened, as a sign: never told by colour alone. */
import type { Mark } from "@/lib/journey/diff/rows/types";

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  kept: "Kept", changed: "Changed", added: "Added", removed: "Removed", realised: "Becomes real",
};
const LOOKS: Readonly<Record<Mark, { readonly sign: string; readonly look: string }>> = {
  kept: { sign: "=", look: "bg-fill text-ink-3" },
  changed: { sign: "~", look: "bg-warn-soft text-warn" },
  added: { sign: "+", look: "bg-ok-soft text-ok" },
  removed: { sign: "−", look: "bg-bad-soft text-bad" },
  realised: { sign: "✓", look: "bg-ok-soft text-ok" },
};

/** `decorative`: its word stands beside it. */
export function MarkTile({ mark, decorative = false }: { mark: Mark; decorative?: boolean }) {
  const { sign, look } = LOOKS[mark];
  return (
    <span
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": MARK_WORDS[mark], title: MARK_WORDS[mark] })}
      className={`inline-grid size-4.5 flex-none place-items-center rounded-xs text-card leading-none font-bold forced-colors:border ${look}`}
    >{sign}</span>
  );
}
