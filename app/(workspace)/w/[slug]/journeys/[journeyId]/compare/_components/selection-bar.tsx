"use client";
/** What can be done with the ticked changes. */
import ChevronDown from "lucide-react/icons/chevron-down";
import X from "lucide-react/icons/x";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useCompareKit } from "./compare-kit";

export function SelectionBar({ count, onNewGap, onAddTo, onClear }: {
  count: number;
  onNewGap: () => void;
  onAddTo: (gapId: string) => void;
  onClear: () => void;
}) {
  const { plan } = useCompareKit();
  return (
    <div role="toolbar" aria-label="Ticked changes" className="fixed bottom-4 left-1/2 z-20 flex w-max max-w-[calc(100%-1.5rem)] -translate-x-1/2 flex-wrap items-center gap-2 rounded-lg bg-raised py-1.5 pr-1.5 pl-3.5 shadow-2 forced-colors:border">
      <span role="status" className="font-medium tabular-nums">{count} ticked</span>
      <Button size="sm" variant="primary" onClick={onNewGap}>New gap</Button>
      {plan.gaps.length > 0 && (
        <Menu
          side="top" align="end" entries={plan.gaps.map(({ id, number, title }) => ({ label: `Gap ${number}: ${title}`, onSelect: () => onAddTo(id) }))}
          trigger={<Button size="sm">Add to gap<ChevronDown size={13} aria-hidden /></Button>}
        />
      )}
      <IconButton label="Untick all" size="sm" onClick={onClear}><X size={14} aria-hidden /></IconButton>
    </div>
  );
}
