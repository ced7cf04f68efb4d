"use client";
/** What a pasted wall will be on the map, and what of it needs a second look. */
import type { Wall } from "@/lib/journey/paste/parse-wall";
import { count, remarksOn, sentenceOf } from "./wall-words";

export function WallPreview({ wall }: { wall: Wall }) {
  const remarks = remarksOn(wall);
  return (
    <div className="grid gap-4">
      <p className="text-lead font-semibold tracking-[-.01em]" role="status">{sentenceOf(wall)}</p>
      <section>
        <h3 className="mb-1 text-micro font-semibold text-ink-3">Stages and their steps</h3>
        <ol className="grid gap-x-5 gap-y-1 md:grid-cols-2">
          {wall.stages.map(({ title, steps }, index) => (
            <li key={index} className="min-w-0 break-words">
              <span className="font-medium">{title}</span> <span className="text-ink-2">{steps.join(" → ")}</span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3 className="mb-1 text-micro font-semibold text-ink-3">Lanes</h3>
        <ul className="grid gap-x-5 gap-y-1 md:grid-cols-2">
          {wall.lanes.map(({ title, type, notes }, index) => (
            <li key={index} className="flex min-w-0 gap-2">
              <span className="min-w-0 flex-1 break-words">{title}</span>
              <span className="flex-none text-ink-2">{type === "feelings" ? count(wall.feelings.length, "feeling") : count(notes.length, "note")}</span>
            </li>
          ))}
        </ul>
      </section>
      {remarks.length > 0 && (
        <section>
          <h3 className="mb-1 text-micro font-semibold text-ink-3">Worth knowing</h3>
          <ul className="grid list-disc gap-1 pl-5">{remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>
        </section>
      )}
    </div>
  );
}
