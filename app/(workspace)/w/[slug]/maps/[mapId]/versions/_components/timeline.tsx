"use client";
/** Every version on one thread, newest first; above them the map today. */
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { PageLink } from "@/components/ui/page-link";
import type { BoardData } from "@/lib/contract/board";
import { ChangeCountsView } from "./change-counts";
import type { VersionChoice } from "./choose-versions";
import { choiceHref, namesOf, versionTitle, type ShownVersion } from "./version-words";

export function Timeline({ data, versions, chosen }: { data: BoardData; versions: readonly ShownVersion[]; chosen: VersionChoice["version"] }) {
  const entry = (version: number | "today") => ({ href: choiceHref(data, { version }), "aria-current": chosen === version ? "true" as const : undefined });
  return (
    <nav aria-label="Versions" className="versions-timeline">
      <h2 className="px-4 pt-3.5 pb-2.5 text-body font-semibold">Versions</h2>
      <ol>
        <li data-today>
          <PageLink {...entry("today")}>
            <span className="font-semibold">Today</span>
            <span className="block text-card text-ink-2">The map as it is now</span>
          </PageLink>
        </li>
        {versions.map((version) => (
          <li key={version.number}><PageLink {...entry(version.number)}><Entry data={data} version={version} /></PageLink></li>
        ))}
      </ol>
    </nav>
  );
}

const LABELS = { named: null, automatic: "Automatic", "before-restore": "Before restore" } as const;

function Entry({ data, version }: { data: BoardData; version: ShownVersion }) {
  const { number, kind, author, contributors, changes, when, undone } = version;
  const shown = author ?? contributors[0];
  const member = data.people.find(({ id }) => id === shown?.id);
  const department = data.departments.find(({ id }) => id === member?.departmentIds[0]);
  const label = undone ? "Restore undone" : LABELS[kind];
  return (
    <>
      <span className="flex items-center gap-1.5"><span className="font-semibold">v{number}</span>{label !== null && <Badge>{label}</Badge>}</span>
      <span className="my-0.5 block wrap-anywhere">{versionTitle(version)}</span>
      <span className="flex items-center gap-1.5 text-card text-ink-2">
        {shown && <Avatar name={shown.name} colour={department?.colour} size="xs" decorative />}
        <span className="min-w-0 flex-1 truncate">{author ? author.name : namesOf(contributors)}, {when}</span>
        <ChangeCountsView changes={changes} />
      </span>
    </>
  );
}
