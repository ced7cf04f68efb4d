"use client";
/** What the plan is of, how much of it is owned, and what one can do with all of it. */
import ChevronLeft from "lucide-react/icons/chevron-left";
import Download from "lucide-react/icons/download";
import Plus from "lucide-react/icons/plus";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Menu } from "@/components/ui/menu";
import { usePlanKit } from "./plan-kit";

export function PlanHead({ summary, waiting }: { summary: string; waiting: number }) {
  const { data, canEdit, add } = usePlanKit();
  const { journey, workspace } = data;
  const file = (format: "csv" | "md") => `/api/v1/journeys/${journey.id}/plan?format=${format}`;
  return (
    <header>
      <Link href={`/w/${workspace.slug}/journeys/${journey.id}`} className="-ml-1 inline-flex min-h-7.5 items-center gap-1 rounded-xs pr-1 text-ink-2 touch-target hover:text-ink">
        <ChevronLeft size={15} aria-hidden />{journey.title}
      </Link>
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto text-page font-semibold">Action plan</h1>
        <Menu align="end" entries={[
          { kind: "link", label: "As a table (CSV)", href: file("csv"), download: true }, { kind: "link", label: "As a document (Markdown)", href: file("md"), download: true },
        ]} trigger={<button type="button" className={`${buttonClass("secondary", "lg")} h-8.5!`}><Download size={15} aria-hidden /><span className="max-md:sr-only">Export plan</span></button>} />
        {canEdit && <Button variant="primary" size="lg" className="h-8.5!" onClick={() => add()}><Plus size={16} aria-hidden />New action</Button>}
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-ink-2">
        {summary}
        {waiting > 0 && <Badge tone="warn">{waiting} not owned yet</Badge>}
      </p>
    </header>
  );
}
