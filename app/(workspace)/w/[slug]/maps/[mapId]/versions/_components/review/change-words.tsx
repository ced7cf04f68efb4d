/** What a change says: both wordings in one, numbers and grades side by side, what else changed. */
import ArrowRight from "lucide-react/icons/arrow-right";
import type { ChangedValue, ReviewChange } from "@/lib/journey/review/types";

/** Screen readers hear the full sentences instead. */
export function ChangeWords({ change }: { change: ReviewChange }) {
  const { story, values, notes } = change;
  return (
    <>
      <p className="sr-only">{story.join(" ")}</p>
      <div aria-hidden>
        <p className="text-body wrap-anywhere">
          <Text change={change} />{values.length > 0 && " "}
          {values.map((value) => <Value key={value.name} value={value} named={change.part === "feeling" || change.part === "metric"} />)}
        </p>
        {notes.length > 0 && <p className="mt-0.5 text-card text-ink-2 wrap-anywhere">{notes.join(" · ")}</p>}
      </div>
    </>
  );
}

function Text({ change: { words, before, after, mark } }: { change: ReviewChange }) {
  if (words) {
    return words.map(({ kind, text }, index) => {
      if (kind === "same") return <span key={index}>{text}</span>;
      return kind === "removed" ? <del key={index} className="diff-del">{text}</del> : <ins key={index} className="diff-ins">{text}</ins>;
    });
  }
  return mark === "removed" || mark === "realised" ? <del className="diff-gone">{before}</del> : after;
}

function Value({ value: { name, from, to }, named }: { value: ChangedValue; named: boolean }) {
  return (
    <span className="review-value">
      {named && <span>{name}</span>}
      {from !== null && <del className="text-ink-3">{from}</del>}
      {from !== null && to !== null && <ArrowRight size={12} className="flex-none text-ink-3" />}
      {to === null ? <span className="text-ink-3">not said any more</span> : <span className="review-val">{to}</span>}
    </span>
  );
}
