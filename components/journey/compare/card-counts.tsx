/** How many cards were kept, changed, added, removed and became real, each with its sign. */
import type { Mark } from "@/lib/journey/diff/rows/types";
import type { CardCounts } from "@/lib/journey/diff/types";
import { MarkTile } from "./mark-tile";

export function CardCountsView({ counts }: { counts: CardCounts }) {
  const { kept, reworded, moved, edited, added, removed, realised } = counts;
  const parts = ([[reworded, "reworded"], [moved, "moved"], [edited, "edited"]] as const).filter(([count]) => count > 0);
  const entries: readonly (readonly [Mark, string, string?])[] = [
    ["kept", `${kept} kept`],
    ["changed", `${reworded + moved + edited} changed`, parts.map(([count, word]) => `${count} ${word}`).join(", ")],
    ["added", `${added} added`], ["removed", `${removed} removed`],
    ...(realised > 0 ? [["realised", `${realised} realised`] as const] : []),
  ];
  return (
    <ul aria-label="Cards of both maps" className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 tabular-nums">
      {entries.map(([mark, words, detail]) => (
        <li key={mark} className="inline-flex items-center gap-[5px] whitespace-nowrap">
          <MarkTile mark={mark} decorative />{words}{detail && <span className="text-card text-ink-3 max-xl:sr-only">{detail}</span>}
        </li>
      ))}
    </ul>
  );
}
