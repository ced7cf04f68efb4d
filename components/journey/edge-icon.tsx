/** The sign of a connection's kind. */
import GitBranch from "lucide-react/icons/git-branch";
import Hourglass from "lucide-react/icons/hourglass";
import Redo from "lucide-react/icons/redo-2";
import Repeat from "lucide-react/icons/repeat";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import type { EdgeKind } from "@/lib/journey/model";

const ICONS = { skip: Redo, branch: GitBranch, wait: Hourglass, repeat: RotateCcw, loop: Repeat } as const;

export function EdgeIcon({ kind, size = 11 }: { kind: EdgeKind; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} aria-hidden className="flex-none" />;
}
