import BookOpen from "lucide-react/icons/book-open";
import Layers from "lucide-react/icons/layers";
import Route from "lucide-react/icons/route";
import SquareDashed from "lucide-react/icons/square-dashed";
import Target from "lucide-react/icons/target";
import type { JourneyTemplate } from "@/lib/journey/templates/names";

const ICONS = {
  "eight-stages": Route,
  "five-stages": BookOpen,
  "six-moments": Target,
  "service-blueprint": Layers,
  empty: SquareDashed,
} satisfies Record<JourneyTemplate, unknown>;

export function TemplateIcon({ template, size = 17 }: { template: JourneyTemplate; size?: number }) {
  const Icon = ICONS[template];
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}
