"use client";
/** One version: what it changed, or how the map was; and what can be done with it. */
import Diff from "lucide-react/icons/diff";
import GitPullRequestArrow from "lucide-react/icons/git-pull-request-arrow";
import Pencil from "lucide-react/icons/pencil";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import Undo2 from "lucide-react/icons/undo-2";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { PageLink } from "@/components/ui/page-link";
import type { BoardData } from "@/lib/contract/board";
import type { ReviewHead } from "@/lib/contract/reviews";
import type { FileMap } from "@/lib/journey/export/file-types";
import type { ToldDiff } from "@/lib/journey/diff/tell-diff";
import { useIsPhone } from "../../_components/use-is-phone";
import { RenameDialog } from "../../../../(shell)/_components/rename-dialog";
import { AgainstChoice } from "./against-choice";
import { ChangeList } from "./change-list";
import type { VersionChoice } from "./choose-versions";
import type { CommentsStore } from "../../../../../../_components/comments/comments-store";
import { reviewHref, reviewsByVersion } from "./review/review-words";
import { VersionComments } from "./review/version-comments";
import { RestoreDialog } from "./restore-dialog";
import type { UndoRestore } from "./use-undo-restore";
import { choiceHref, nameOf, namesOf, versionTitle, type ShownVersion } from "./version-words";
import { VersionBoard } from "./board/version-board";
import { VersionMap } from "./version-map";

/** The first version has nothing before it to list changes against. */
const VIEW_ORDER = ["list", "map", "table"] as const;
const VIEWS = { list: "Changes", map: "On the map", table: "As a table" } as const;

export function VersionMain({ data, versions, choice, told, map, undo, mayChange, reviews, store, now, onSend }: {
  data: BoardData;
  versions: readonly ShownVersion[];
  choice: VersionChoice;
  told: ToldDiff | null;
  map: FileMap | null;
  undo: UndoRestore;
  mayChange: boolean;
  /** Newest first. */
  reviews: readonly ReviewHead[];
  store: CommentsStore;
  now: number;
  /** Sends it for review; absent: this person may not. */
  onSend: ((version: number) => void) | undefined;
}) {
  const { version: number, against, view } = choice;
  const version = versions.find((one) => one.number === number);
  const [open, setOpen] = useState<"name" | "restore" | null>(null);
  const undoes = version?.undoable === true && !version.undone;
  const isPhone = useIsPhone();
  const review = version && reviewsByVersion(reviews).get(version.number);
  const compared = choice.beside && against !== null;
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="text-title font-semibold">{view === "list" && against !== null ? `${nameOf(number)} compared with v${against}` : nameOf(number)}</h2>
          <p className="mt-0.5 text-ink-2">
            {version ? <>{versionTitle(version)}. {version.author ? `Kept by ${version.author.name}` : "Kept by itself"}, {version.when}; changed by {namesOf(version.contributors)}.</>
              : against === null ? "The map as it is now." : "The map as it is now, with everything since the version it is compared with."}
          </p>
        </div>
        {version && (review || mayChange) && (
          <div className="flex flex-wrap gap-2">
            {review && <PageLink href={reviewHref(data, review.id)} className={buttonClass("secondary")}><GitPullRequestArrow size={14} aria-hidden />Review of v{version.number}</PageLink>}
            {mayChange && onSend && !review && <Button onClick={() => onSend(version.number)} aria-haspopup="dialog"><GitPullRequestArrow size={14} aria-hidden />Send v{version.number} for review</Button>}
            {mayChange && undoes && <Button loading={undo.working} onClick={() => void undo.run(version.number)}><Undo2 size={15} aria-hidden />{version.kind === "before-restore" ? "Undo restore" : "Undo update"}</Button>}
            {mayChange && <Button onClick={() => setOpen("name")}><Pencil size={14} aria-hidden />Name</Button>}
            {mayChange && <Button onClick={() => setOpen("restore")}><RotateCcw size={14} aria-hidden />Restore v{version.number}</Button>}
          </div>
        )}
      </div>
      <div className="mt-3 mb-4 flex flex-wrap items-center gap-2 border-b border-line-2 pb-3">
        <AgainstChoice data={data} versions={versions} choice={choice} />
        {view === "map" && !isPhone && version && against !== null && (
          <PageLink
            href={choiceHref(data, { version: number, against: compared ? null : against, view })} aria-current={compared ? "true" : undefined}
            className={`${buttonClass("secondary", "sm")} aria-[current]:bg-accent-soft aria-[current]:text-accent-ink`}
          ><Diff size={14} aria-hidden />{compared ? `Hide what differs from v${against}` : `Show what differs from v${against}`}</PageLink>
        )}
        <span className="flex-1" />
        {version && (
          <nav aria-label="How to look at it" className="inline-flex gap-px rounded-md bg-sunken p-0.5">
            {VIEW_ORDER.filter((one) => one !== "list" || against !== null).map((one) => (
              <PageLink
                key={one} href={choiceHref(data, { version: number, against: one === "list" || choice.beside ? against : null, view: one })} aria-current={view === one ? "page" : undefined}
                className="inline-flex h-6.5 items-center rounded-sm px-2.5 font-medium text-ink-2 touch-target hover:text-ink aria-[current]:bg-raised aria-[current]:text-ink aria-[current]:shadow-1"
              >{VIEWS[one]}</PageLink>
            ))}
          </nav>
        )}
      </div>
      {told && <ChangeList told={told} />}
      {map && version && (view === "table" || isPhone ? <VersionMap data={data} version={version} map={map} />
        : <VersionBoard data={data} versionNumber={version.number} againstNumber={compared ? against : null} when={version.when} map={map} />)}
      {!told && !map && <p className="py-8 text-center text-ink-2">No version is kept here yet, so there is nothing to compare with.</p>}
      {version && <VersionComments key={version.number} data={data} number={version.number} store={store} now={now} />}
      {open === "name" && version && (
        <RenameDialog
          title={`Name v${version.number}`} label="Name" initial={version.title ?? ""} onClose={() => setOpen(null)}
          request={{ path: `/api/v1/maps/${data.map.id}/versions/${version.number}`, key: "title" }}
        />
      )}
      {open === "restore" && version && <RestoreDialog data={data} version={version} onUndo={undo.run} onClose={() => setOpen(null)} />}
    </>
  );
}
