"use client";
/** What to know before deciding. Nothing here stands in the way. */
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import { PageLink } from "@/components/ui/page-link";
import type { BoardData } from "@/lib/contract/board";
import type { ReviewCheck } from "@/lib/journey/review/types";
import { placeHref } from "../../../_components/place-href";

const LINK = "rounded-xs font-medium text-accent-ink hover:underline touch-target";

export function ReviewChecks({ checks, data, onGo }: { checks: readonly ReviewCheck[]; data: BoardData; onGo: (changeId: string) => void }) {
  const sorted = [...checks].sort((a, b) => Number(b.ok) - Number(a.ok));
  return (
    <ul className="flex flex-col gap-2.5">
      {sorted.map((check) => (
        <li key={`${check.kind} ${check.sentence}`} className="flex gap-2.5">
          {check.ok ? <CircleCheck size={16} className="mt-px flex-none text-ok" aria-label="Fine" role="img" /> : <CircleAlert size={16} className="mt-px flex-none text-warn" aria-label="Look at this" role="img" />}
          <span className="min-w-0 flex-1 wrap-anywhere">{check.sentence}{!check.ok && <Show check={check} data={data} onGo={onGo} />}</span>
        </li>
      ))}
    </ul>
  );
}

/** The change it is about, else its place on the map of today. */
function Show({ check: { changeIds: [changeId], cardId, stepId, sentence }, data, onGo }: { check: ReviewCheck; data: BoardData; onGo: (changeId: string) => void }) {
  const name = `Show it: ${sentence}`;
  if (changeId !== undefined) return <> <button type="button" className={LINK} aria-label={name} onClick={() => onGo(changeId)}>Show it</button></>;
  const place = cardId ?? stepId;
  return place === null ? null : <> <PageLink className={LINK} aria-label={name} href={placeHref(data, data.map.id, place)}>Show it</PageLink></>;
}
