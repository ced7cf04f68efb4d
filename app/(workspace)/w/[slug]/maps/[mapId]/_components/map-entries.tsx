/** The maps of a journey as menu entries: current first, then its futures, and the way to a new one. */
import Plus from "lucide-react/icons/plus";
import { StateDot } from "@/components/ui/state-dot";
import type { MenuEntry } from "@/components/ui/menu";
import type { BoardData } from "@/lib/contract/board";

export const mapHref = (data: BoardData, mapId: string): string => `/w/${data.workspace.slug}/maps/${mapId}`;

export function mapEntries(data: BoardData, onNewFuture: (() => void) | null): readonly MenuEntry[] {
  const link = (map: BoardData["maps"][number]): MenuEntry => ({
    kind: "link", label: map.title, href: mapHref(data, map.id), current: map.id === data.map.id, icon: <StateDot state={map.state} />,
  });
  const futures = data.maps.filter(({ state }) => state === "future");
  return [
    { kind: "heading", label: "Current state" },
    ...data.maps.filter(({ state }) => state === "current").map(link),
    ...(futures.length > 0 ? [{ kind: "heading", label: "Future state" } as const, ...futures.map(link)] : []),
    ...(onNewFuture ? [
      { kind: "separator" } as const,
      { label: "New future-state map", icon: <Plus size={14} aria-hidden />, onSelect: onNewFuture },
    ] : []),
  ];
}
