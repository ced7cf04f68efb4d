"use client";
/** The lens and the filters, each with how many cards there are of it. */
import type { ReactNode } from "react";
import { CARD_WORDS } from "@/lib/journey/card-words";
import { Checkbox } from "@/components/ui/checkbox";
import { DepartmentCode } from "@/components/ui/department-code";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { isOpen, NO_FILTER, type CardFilter } from "@/lib/journey/selectors/filter";
import { useBoardKit } from "../board-kit";
import { CONFIDENCE_WORDS } from "../inspector/field-words";
import { filterCounts, type Count } from "./filter-counts";
import { matchingNow } from "./looks";

export function FilterChoices() {
  const kit = useBoardKit();
  const filter = useReadableSelector(kit.view, (view) => view.filter) ?? NO_FILTER;
  useReadable(kit.session.map);
  const counts = filterCounts(kit);
  const set = (change: Partial<CardFilter>) => {
    const next = { ...filter, ...change };
    kit.view.update({ filter: isOpen(next) && next.rest === "fade" ? null : next });
    const matching = matchingNow(kit);
    kit.announce(matching ? `${matching.size} of ${kit.session.map.get().cards.size} cards match.` : "All cards show.");
  };
  const lens = filter.lens.kind === "department" ? filter.lens.departmentId : filter.lens.kind;
  return (
    <div className="flex flex-col gap-4">
      <Part title="Look through the eyes of">
        <Select
          label="Lens" value={lens} className="w-full"
          onChange={(value) => set({ lens: value === "everyone" || value === "mine" || value === "disagreements" ? { kind: value } : { kind: "department", departmentId: value } })}
          options={[
            { value: "everyone", label: "Everyone" }, { value: "mine", label: "Mine", description: "What I wrote" },
            ...kit.data.departments.map(({ id, name, code, colour }) => ({ value: id, label: name, icon: <DepartmentCode code={code} colour={colour} /> })),
            { value: "disagreements", label: "Only disagreements", description: "What departments see differently, and open questions" },
          ]}
        />
      </Part>
      <Choices title="Kind of card" counts={counts.types} words={(type) => CARD_WORDS[type]} chosen={filter.types} onChange={(types) => set({ types })} />
      <Choices
        title="Confidence" counts={counts.confidences} words={(one) => (one === "none" ? "Nobody has said" : CONFIDENCE_WORDS[one])}
        chosen={filter.confidences} onChange={(confidences) => set({ confidences })}
      />
      <Choices title="Tags" counts={counts.tags} words={(tag) => tag} chosen={filter.tags} onChange={(tags) => set({ tags })} />
      <Choices title="Written by" counts={counts.authors} words={(id) => kit.people.person(id)?.name ?? "Somebody"} chosen={filter.authors} onChange={(authors) => set({ authors })} />
      <Part title="Everything else">
        <Segmented
          label="Everything else" value={filter.rest} onChange={(rest) => set({ rest })}
          options={[{ value: "fade", label: "Fades" }, { value: "hide", label: "Is hidden" }]}
        />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <section aria-label={title}><h2 className="mb-1 text-micro font-semibold text-ink-3">{title}</h2>{children}</section>;
}

function Choices<T extends string>({ title, counts, words, chosen, onChange }: {
  title: string; counts: readonly Count<T>[]; words: (value: T) => string; chosen: readonly T[]; onChange: (chosen: readonly T[]) => void;
}) {
  // What is chosen can always be taken away again, also when no card has it any more.
  const all = [...counts, ...chosen.filter((value) => !counts.some((one) => one.value === value)).map((value) => ({ value, count: 0 }))];
  if (all.length === 0) return null;
  return (
    <Part title={title}>
      <div className="grid grid-cols-2 gap-x-3">
        {all.map(({ value, count }) => (
          <Checkbox
            key={value} checked={chosen.includes(value)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
            label={<span className="flex min-w-0 flex-1 items-baseline gap-1.5"><span className="truncate">{words(value)}</span><span className="text-micro text-ink-3 tabular-nums">{count}</span></span>}
          />
        ))}
      </div>
    </Part>
  );
}
