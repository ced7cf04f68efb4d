"use client";
import Columns2 from "lucide-react/icons/columns-2";
import Download from "lucide-react/icons/download";
import Ellipsis from "lucide-react/icons/ellipsis";
import ListChecks from "lucide-react/icons/list-checks";
import Pencil from "lucide-react/icons/pencil";
import Trash2 from "lucide-react/icons/trash-2";
import WandSparkles from "lucide-react/icons/wand-sparkles";
import { useState } from "react";
import { iconButtonClass } from "@/components/ui/button-class";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import type { JourneyListItem } from "@/lib/contract/home";
import { can } from "@/lib/policy/can";
import type { Role } from "@/lib/policy/roles";
import { DeleteJourneyDialog } from "./delete-journey-dialog";
import { FutureMapDialog } from "./future-map-dialog";
import { RenameDialog } from "./rename-dialog";

type Open = "rename" | "future" | "delete" | null;
const ICON = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;

/** What one can do with a journey; only what this person may. */
export function JourneyMenu({ journey, slug, role }: { journey: JourneyListItem; slug: string; role: Role }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const me = { role };
  const entries: MenuEntry[] = [
    ...(journey.maps.some(({ state }) => state === "future")
      ? [{ kind: "link" as const, label: "Compare with a future", icon: <Columns2 {...ICON} />, href: `/w/${slug}/journeys/${journey.id}/compare` }] : []),
    { kind: "link", label: "Action plan", icon: <ListChecks {...ICON} />, href: `/w/${slug}/journeys/${journey.id}/actions` },
    ...(can(me, "journey.update") ? [{ label: "Rename", icon: <Pencil {...ICON} />, onSelect: () => setOpen("rename") }] : []),
    ...(can(me, "map.create") ? [{ label: "Add a future map", icon: <WandSparkles {...ICON} />, onSelect: () => setOpen("future") }] : []),
    ...(can(me, "journey.export")
      ? [{ kind: "link" as const, label: "Export plan as a table", icon: <Download {...ICON} />, href: `/api/v1/journeys/${journey.id}/plan?format=csv`, download: true },
        { kind: "link" as const, label: "Export plan as Markdown", icon: <Download {...ICON} />, href: `/api/v1/journeys/${journey.id}/plan?format=md`, download: true },
        { kind: "link" as const, label: "Export as a file", icon: <Download {...ICON} />, href: `/api/v1/journeys/${journey.id}/export?format=json`, download: true }]
      : []),
    ...(can(me, "journey.delete")
      ? [{ kind: "separator" as const }, { label: "Delete", icon: <Trash2 {...ICON} />, danger: true, onSelect: () => setOpen("delete") }]
      : []),
  ];
  return (
    <>
      <Menu
        align="end"
        entries={entries}
        trigger={
          <button type="button" aria-label={`More for ${journey.title}`} className={`${iconButtonClass("quiet", "sm")} z-10 -mt-1 -mr-1.5 max-md:-my-3 max-md:-mr-3`}>
            <Ellipsis size={16} aria-hidden />
          </button>
        }
      />
      {open === "rename" && (
        <RenameDialog title="Rename this journey" label="Title" initial={journey.title} request={{ path: `/api/v1/journeys/${journey.id}`, key: "title" }} onClose={close} />
      )}
      {open === "future" && <FutureMapDialog journey={journey} slug={slug} onClose={close} />}
      {open === "delete" && <DeleteJourneyDialog journey={journey} onClose={close} />}
    </>
  );
}
