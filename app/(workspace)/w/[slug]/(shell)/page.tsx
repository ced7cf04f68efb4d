import type { Metadata } from "next";
import Plus from "lucide-react/icons/plus";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { listJourneys } from "@/lib/data/journey-list";
import { can } from "@/lib/policy/can";
import { requireShell } from "../../../_components/require-shell";
import { EmptyHome } from "./_components/empty-home";
import { ImportButton } from "./_components/import-button";
import { JourneyCards } from "./_components/journey-cards";
import { relativeTime } from "./_components/relative-time";
import { TemplateRow } from "./_components/template-row";

export const metadata: Metadata = { title: "Journeys" };

export default async function JourneysPage({ params }: { params: Promise<{ slug: string }> }) {
  const { actor, shell } = await requireShell((await params).slug);
  const journeys = await listJourneys(actor, shell.id);
  const now = Date.now();
  const listed = journeys.map((journey) => ({ ...journey, edited: relativeTime(Date.parse(journey.updatedAt), now) }));
  const mayImport = can(shell.me, "journey.import");
  const mayCreate = can(shell.me, "journey.create");
  return (
    <>
      <header className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto text-page font-semibold">Journeys</h1>
        {mayImport && <ImportButton workspaceId={shell.id} slug={shell.slug} />}
        {mayCreate && (
          <Link href={`/w/${shell.slug}/journeys/new`} className={`${buttonClass("primary", "lg")} h-8.5!`}>
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            New journey
          </Link>
        )}
      </header>
      {listed.length === 0
        ? <EmptyHome mayCreate={mayCreate} slug={shell.slug} />
        : <JourneyCards journeys={listed} slug={shell.slug} role={shell.me.role} />}
      {mayCreate && <TemplateRow slug={shell.slug} />}
    </>
  );
}
