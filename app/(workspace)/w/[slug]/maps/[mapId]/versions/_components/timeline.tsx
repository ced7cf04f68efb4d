"use client";
/** Every version on one thread, newest first; above them the map today, beside them the futures that start there. */
import Check from "lucide-react/icons/check";
import ListFilter from "lucide-react/icons/list-filter";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { PageLink } from "@/components/ui/page-link";
import type { BoardData } from "@/lib/contract/board";
import type { ReviewHead } from "@/lib/contract/reviews";
import type { FileVersion, VersionBranch, VersionPerson } from "@/lib/contract/versions";
import { Branch } from "./branch";
import { ChangeCountsView } from "./change-counts";
import type { VersionChoice } from "./choose-versions";
import { REVIEW_BADGES, reviewHref, reviewsByVersion } from "./review/review-words";
import { FILTERS, isMeant, TIMELINE_FILTERS, type TimelineFilter } from "./timeline-filter";
import { choiceHref, namesOf, versionTitle, type ShownFileVersion, type ShownVersion } from "./version-words";

export function Timeline({ data, versions: all, fromFile: allFromFile, branches, chosen, reviews }: {
  data: BoardData; versions: readonly ShownVersion[]; fromFile: readonly ShownFileVersion[]; branches: readonly VersionBranch[]; chosen: VersionChoice["version"];
  /** Newest first. */
  reviews: readonly ReviewHead[];
}) {
  const reviewed = reviewsByVersion(reviews);
  const [only, setOnly] = useState<TimelineFilter>("all");
  const versions = all.filter((version) => isMeant(only, version, reviewed.get(version.number)));
  const fromFile = allFromFile.filter(({ status }) => only === "all" || only === "named" || (only === "approved" && status === "approved"));
  const none = versions.length + fromFile.length === 0;
  const entry = (version: number | "today") => ({ href: choiceHref(data, { version }), "aria-current": chosen === version ? "true" as const : undefined });
  return (
    <nav aria-label="Versions" className="versions-timeline">
      <div className="flex items-center gap-2 px-4 pt-3 pb-2">
        <h2 className="flex-1 text-body font-semibold">Versions</h2>
        <Menu
          align="end" trigger={<IconButton label={only === "all" ? "Which versions" : `Which versions: ${FILTERS[only].toLowerCase()}`} size="sm" className={only === "all" ? "" : "bg-fill"}><ListFilter size={15} aria-hidden /></IconButton>}
          entries={[{
            kind: "choice", label: "Show", value: only, options: TIMELINE_FILTERS.map((value) => ({ value, label: FILTERS[value] })),
            onChoose: (value) => setOnly(TIMELINE_FILTERS.find((one) => one === value) ?? "all"),
          }]}
        />
      </div>
      <p role="status" className="sr-only">{only === "all" ? "" : `${versions.length + fromFile.length} shown: ${FILTERS[only].toLowerCase()}`}</p>
      <ol>
        <li data-today>
          <PageLink {...entry("today")}>
            <span className="font-semibold">Today</span>
            <span className="block text-card text-ink-2">The map as it is now</span>
          </PageLink>
        </li>
        {versions.map((version) => (
          <li key={version.number}>
            <PageLink {...entry(version.number)} {...(reviewed.has(version.number) && { href: reviewHref(data, reviewed.get(version.number)?.id ?? "") })}><Entry data={data} version={version} review={reviewed.get(version.number)} /></PageLink>
            {branches.filter((branch) => branch.version === version.number).map((branch) => <Branch key={branch.mapId} data={data} branch={branch} />)}
          </li>
        ))}
        {fromFile.map((version) => <li key={`file ${version.number}`}><div><FileEntry data={data} version={version} /></div></li>)}
      </ol>
      {none && <p className="px-4 pb-4 text-card text-ink-2">No version is {only === "named" ? "named" : only === "approved" ? "approved" : "made by itself"}.</p>}
      {fromFile.length > 0 && <p className="px-4 pb-6 text-card text-ink-3">{fromFile.length === 1 ? "One version" : `${fromFile.length} versions`} came with the map’s file: what it says about them, without the maps of then.</p>}
    </nav>
  );
}

const LABELS = { named: null, automatic: "Automatic", "before-restore": "Before restore", "before-import": "Before update", imported: null } as const;

function Entry({ data, version, review }: { data: BoardData; version: ShownVersion; review: ReviewHead | undefined }) {
  const { number, kind, author, contributors, changes, when, undone, fileStatus } = version;
  const badge: Badged = review ? REVIEW_BADGES[review.status]
    : undone ? { label: kind === "before-restore" ? "Restore undone" : "Update undone" } : fileStatus !== null ? STATUSES[fileStatus] : { label: LABELS[kind] };
  return (
    <EntryLines
      data={data} number={number} label={badge.label} tone={badge.tone} title={versionTitle(version)} changes={changes}
      person={author ?? contributors[0]} line={`${author ? author.name : namesOf(contributors)}, ${when}`}
    />
  );
}

interface Badged { readonly label: string | null; readonly tone?: BadgeTone | undefined }
const STATUSES: Readonly<Record<NonNullable<FileVersion["status"]>, Badged>> = {
  checkpoint: { label: null }, "in-review": { label: "In review", tone: "warn" }, approved: { label: "Approved", tone: "ok" },
  "sent-back": { label: "Sent back" }, superseded: { label: "Superseded" }, withdrawn: { label: "Withdrawn" },
};

function FileEntry({ data, version: { number, title, author, status, changes, when } }: { data: BoardData; version: ShownFileVersion }) {
  const { label, tone } = STATUSES[status ?? "checkpoint"];
  return (
    <EntryLines
      data={data} number={number} label={label} tone={tone} title={title ?? "Without a name"} changes={changes} person={author ?? undefined}
      line={[author?.name, when].flatMap((part) => part ?? []).join(", ")}
    />
  );
}

function EntryLines({ data, number, label, tone, title, person, line, changes }: {
  data: BoardData; number: number; label: string | null; tone?: BadgeTone | undefined; title: string; person: VersionPerson | undefined; line: string;
  changes: FileVersion["changes"];
}) {
  const member = data.people.find(({ id }) => id === person?.id);
  const department = data.departments.find(({ id }) => id === member?.departmentIds[0]);
  return (
    <>
      <span className="flex items-center gap-1.5"><span className="font-semibold">v{number}</span>{label !== null && <Badge tone={tone}>{tone === "ok" && <Check size={11} strokeWidth={3} aria-hidden />}{label}</Badge>}</span>
      <span className="my-0.5 block wrap-anywhere">{title}</span>
      <span className="flex items-center gap-1.5 text-card text-ink-2">
        {person && <Avatar name={person.name} colour={department?.colour} size="xs" decorative />}
        <span className="min-w-0 flex-1 truncate">{line}</span>
        {changes && <ChangeCountsView changes={changes} />}
      </span>
    </>
  );
}
