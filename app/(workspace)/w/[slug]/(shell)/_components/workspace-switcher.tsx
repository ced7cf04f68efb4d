"use client";
import ChevronsUpDown from "lucide-react/icons/chevrons-up-down";
import Pencil from "lucide-react/icons/pencil";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import type { WorkspaceShell } from "@/lib/contract/home";
import { can } from "@/lib/policy/can";
import { RenameDialog } from "./rename-dialog";

/** The workspace's name, and the way to the others. */
export function WorkspaceSwitcher({ shell }: { shell: WorkspaceShell }) {
  const [renaming, setRenaming] = useState(false);
  const entries: MenuEntry[] = [
    { kind: "heading", label: "Workspaces" },
    ...shell.workspaces.map((workspace): MenuEntry => ({
      kind: "link", label: workspace.name, href: `/w/${workspace.slug}`, current: workspace.slug === shell.slug,
      icon: <Initial name={workspace.name} />,
    })),
    { kind: "separator" },
    ...(can(shell.me, "workspace.update")
      ? [{ label: "Rename this workspace", icon: <Pencil size={15} aria-hidden />, onSelect: () => setRenaming(true) }]
      : []),
    { kind: "link", label: "New workspace", href: "/workspaces/new", icon: <Plus size={15} aria-hidden /> },
  ];
  return (
    <>
      <Menu
        entries={entries}
        trigger={
          <button type="button" className="flex min-h-9 w-full min-w-0 items-center gap-2 rounded-sm px-2 text-left hover:bg-hover max-md:min-h-12">
            <Initial name={shell.name} />
            <span className="min-w-0 flex-1 truncate font-semibold">{shell.name}</span>
            <span className="sr-only">, switch workspace</span>
            <ChevronsUpDown size={14} className="text-ink-3" aria-hidden />
          </button>
        }
      />
      {renaming && (
        <RenameDialog
          title="Rename this workspace"
          label="Name"
          initial={shell.name}
          request={{ path: `/api/v1/workspaces/${shell.id}`, key: "name" }}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}

function Initial({ name }: { name: string }) {
  return (
    <span aria-hidden className="grid size-6 flex-none place-items-center rounded-sm bg-[#24594A] font-bold text-white">
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
