"use client";
/** One change of a review: what it is, where, whose, and whether I have looked at it. */
import Check from "lucide-react/icons/check";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import { useState } from "react";
import { LaneIcon } from "@/components/journey/lane-icon";
import { MarkTile } from "@/components/journey/compare/mark-tile";
import { IconButton } from "@/components/ui/icon-button";
import { DepartmentCode } from "@/components/ui/department-code";
import type { BoardData } from "@/lib/contract/board";
import type { ReviewChange } from "@/lib/journey/review/types";
import { relativeTime } from "../../../../../(shell)/_components/relative-time";
import { namesOf } from "../version-words";
import { ChangeComments } from "./change-comments";
import type { VersionComments } from "./review-comments";
import { ChangeCurve } from "./change-curve";
import { ChangeWords } from "./change-words";

/** The element a link to a change, J and K lead to. */
export const changeAnchor = (id: string): string => `review-${id}`;

export function ReviewChangeView({ change, data, now, current, ticked, onTick, onFocus, number, comments }: {
  change: ReviewChange;
  data: BoardData;
  /** ms, from the server, so that both sides say the same. */
  now: number;
  current: boolean;
  ticked: boolean;
  /** Absent: this person does not review. */
  onTick: ((ticked: boolean) => void) | undefined;
  onFocus: () => void;
  number: number;
  comments: VersionComments;
}) {
  const [writing, setWriting] = useState(false);
  const { id, mark, label, laneType, place, departmentId, authorIds, at } = change;
  const people = authorIds.flatMap((authorId) => data.people.find((person) => person.id === authorId) ?? []);
  const department = data.departments.find((one) => one.id === (departmentId ?? people[0]?.departmentIds[0]));
  const who = [people.length > 0 ? namesOf(people.map(({ name }) => ({ name: name.split(" ")[0] ?? name }))) : null, at === null ? null : relativeTime(Date.parse(at), now)];
  const title = place === null ? label : `${label}, ${place}`;
  return (
    <li>
      <div
        role="group" tabIndex={-1} id={changeAnchor(id)} data-current={current || undefined} data-ticked={ticked || undefined}
        aria-label={`${title}${ticked ? ", reviewed" : ""}`} className="review-change" onFocus={onFocus}
      >
        <MarkTile mark={mark} />
        <div className="min-w-0 flex-1">
          <div className="mb-1 flex items-start gap-2 text-card text-ink-2">
            <span className="flex min-w-0 flex-1 items-center gap-1.5">{laneType && <LaneIcon type={laneType} size={13} />}<span className="min-w-0 wrap-anywhere">{title}</span></span>
            <span className="flex flex-none items-center gap-1.5 max-md:max-w-[50%]">
              {department && <DepartmentCode code={department.code} colour={department.colour} name={department.name} />}
              <span className="truncate">{who.flatMap((part) => part ?? []).join(", ")}</span>
            </span>
          </div>
          <ChangeWords change={change} />
          {change.curve && <ChangeCurve curve={change.curve} />}
          <ChangeComments change={change} number={number} comments={comments} now={new Date(now)} writing={writing} onWritten={() => setWriting(false)} />
        </div>
        <div className="review-side">
          {comments.readers.mayComment && <IconButton label={`Comment on ${title}`} onClick={() => setWriting(true)}><MessageSquarePlus size={15} aria-hidden /></IconButton>}
          {onTick && (
            <label className="review-tick">
              <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.target.checked)} aria-label={`Reviewed: ${title}`} />
              <span aria-hidden><Check size={13} strokeWidth={3} /></span>
            </label>
          )}
        </div>
      </div>
    </li>
  );
}
