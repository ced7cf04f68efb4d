/** What changed, stage by stage, in words. */
import { MarkTile, MARK_WORDS } from "@/components/journey/compare/mark-tile";
import type { Mark } from "@/lib/journey/diff/rows/types";
import type { ToldChange, ToldDiff } from "@/lib/journey/diff/tell-diff";
import { count } from "./version-words";

const MARKS = {
  added: "added", split: "added", removed: "removed", merged: "removed", realised: "realised",
  moved: "changed", reordered: "changed", reworded: "changed", edited: "changed",
} as const satisfies Record<ToldChange["kind"], Mark>;

export function ChangeList({ told }: { told: ToldDiff }) {
  const groups = [
    ...told.stages.map(({ id, title, gone, changes }) => ({ id, title: gone ? `${title} (gone)` : title, changes })),
    { id: "whole", title: "Whole map", changes: told.whole },
  ].filter(({ changes }) => changes.length > 0);
  const all = groups.flatMap(({ changes }) => changes);
  if (all.length === 0) return <p className="py-8 text-center text-body text-ink-2">Nothing differs.</p>;
  return (
    <>
      <ul aria-label="Changes" className="mb-1 flex flex-wrap gap-2">
        {(["added", "changed", "removed", "realised"] as const).map((mark) => {
          const of = thingsIn(all.filter(({ kind }) => MARKS[kind] === mark));
          return of > 0 && <li key={mark} className="inline-flex items-center gap-1.5 rounded-sm px-2 py-1 font-medium field-border"><MarkTile mark={mark} decorative />{of} {MARK_WORDS[mark].toLowerCase()}</li>;
        })}
      </ul>
      {groups.map(({ id, title, changes }) => (
        <section key={id} aria-labelledby={`changes-${id}`}>
          <h3 id={`changes-${id}`} className="flex items-baseline gap-2 pt-3.5 pb-2 font-semibold">
            <span className="min-w-0 flex-1 wrap-anywhere">{title}</span><span className="text-card font-normal text-ink-3">{count(thingsIn(changes), "change")}</span>
          </h3>
          <ul className="flex flex-col gap-1.5">
            {changes.map((change) => <li key={change.key} className="version-change"><MarkTile mark={MARKS[change.kind]} /><Told change={change} /></li>)}
          </ul>
        </section>
      ))}
    </>
  );
}

/** A note that was reworded and rated anew has two sentences and counts once, as it does everywhere else. */
const thingsIn = (changes: readonly ToldChange[]): number =>
  new Set(changes.map(({ part, before, after, key }) => `${part} ${after?.id ?? before?.id ?? key}`)).size;

/** Reworded: both wordings in one, what went struck through. The sentence says the same to whoever listens. */
function Told({ change: { words, sentence } }: { change: ToldChange }) {
  if (!words) return <p className="min-w-0 flex-1 wrap-anywhere">{sentence}</p>;
  return (
    <p className="min-w-0 flex-1 wrap-anywhere">
      <span className="sr-only">{sentence}</span>
      <span aria-hidden>
        {words.map(({ kind, text }, index) => {
          if (kind === "same") return <span key={index}>{text}</span>;
          return kind === "removed" ? <del key={index} className="diff-del">{text}</del> : <ins key={index} className="diff-ins">{text}</ins>;
        })}
      </span>
    </p>
  );
}
