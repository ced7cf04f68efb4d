/** A future that starts from a version, beside the thread. */
import { PageLink } from "@/components/ui/page-link";
import { StateDot } from "@/components/ui/state-dot";
import type { BoardData } from "@/lib/contract/board";
import type { VersionBranch } from "@/lib/contract/versions";
import { STATUS_WORDS } from "../../_components/future-words";
import { mapHref } from "../../_components/map-href";
import { count } from "./version-words";

export function Branch({ data, branch: { mapId, title, status, version, changes } }: { data: BoardData; branch: VersionBranch }) {
  return (
    <PageLink href={mapHref(data, mapId)} className="version-branch">
      <span className="flex items-center gap-1.5 font-medium"><StateDot state="future" /><span className="min-w-0 flex-1 wrap-anywhere">Future map starts here</span></span>
      <span className="block text-card text-ink-2 wrap-anywhere">{title}: {status ? STATUS_WORDS[status].toLowerCase() : "draft"}, {count(changes, "change")} since v{version}</span>
    </PageLink>
  );
}
