"use client";
/** Which moment of truth it is, what the customer says in it, and how it ends for us. */
import { OutcomeMark } from "@/components/journey/outcome-mark";
import { Select } from "@/components/ui/select";
import { MOMENT_CODES, type MomentOfTruth } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setParts } from "../card-fields";
import { ChoiceRow, FieldRow, TextRow } from "./field-row";
import { OUTCOME_WORDS } from "./field-words";

export function MomentFields({ cardId, moment }: { cardId: string; moment: MomentOfTruth | undefined }) {
  const kit = useBoardKit();
  const set = (change: Parameters<typeof setParts<"momentOfTruth">>[3]) => setParts(kit, [cardId], "momentOfTruth", change);
  return (
    <>
      <FieldRow label="Moment">
        <Select
          label="Moment" value={moment?.code ?? ""} onChange={(code) => code !== "" && set({ code })} quiet className="w-full"
          options={[
            ...(moment ? [] : [{ value: "" as const, label: "Choose a moment" }]),
            ...MOMENT_CODES.map((code) => ({ value: code, label: code })),
          ]}
        />
      </FieldRow>
      {moment && (
        <>
          <ChoiceRow label="Outcome" words={OUTCOME_WORDS} value={moment.outcome} onChange={(outcome) => set({ outcome })}
            mark={(outcome) => <OutcomeMark outcome={outcome} />} />
          <TextRow label="They say" value={moment.voice} onChange={(voice) => set({ voice })} />
        </>
      )}
    </>
  );
}
