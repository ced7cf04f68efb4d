import type { Metadata } from "next";
import Plus from "lucide-react/icons/plus";
import Link from "next/link";
import { Suspense } from "react";
import { buttonClass } from "@/components/ui/button-class";
import type { Actor } from "@/lib/auth/actor-type";
import type { WorkspaceShell } from "@/lib/contract/home";
import { listJourneys } from "@/lib/data/journey-list";
import { can } from "@/lib/policy/can";
import { requireShell } from "../../../_components/require-shell";
import { EmptyHome } from "./_components/empty-home";
import { ForYou } from "./_components/for-you";
import { ImportButton } from "./_components/import-button";
import { JourneyCards } from "./_components/journey-cards";
import { JourneyCardSkeletons } from "./_components/journey-card-skeletons";
import { relativeTime } from "./_components/relative-time";
import { TemplateRow } from "./_components/template-row";

export const metadata: Metadata = { title: "Journeys" };

export default async function JourneysPage({ params }: { params: Promise<{ slug: string }> }) {
  const { actor, shell } = await requireShell((await params).slug);
  const mayCreate = can(shell.me, "journey.create");
  return (
    <>
      <header className="flex flex-wrap items-center gap-2">
        <h1 className="mr-auto text-page font-semibold">Journeys</h1>
        {can(shell.me, "journey.import") && <ImportButton workspaceId={shell.id} slug={shell.slug} />}
        {mayCreate && (
          <Link href={`/w/${shell.slug}/journeys/new`} className={`${buttonClass("primary", "lg")} h-8.5!`}>
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            <span>New<span className="max-md:sr-only"> journey</span></span>
          </Link>
        )}
      </header>
      <ForYou actor={actor} shell={shell} />
      {/* Drawing the maps small may take a moment; the page does not wait for it. */}
      <Suspense fallback={<JourneyCardSkeletons />}>
        <Journeys actor={actor} shell={shell} />
      </Suspense>
      {mayCreate && <TemplateRow slug={shell.slug} />}
    </>
  );
}

async function Journeys({ actor, shell }: { actor: Actor; shell: WorkspaceShell }) {
  const journeys = await listJourneys(actor, shell.id);
  if (journeys.length === 0) return <EmptyHome mayCreate={can(shell.me, "journey.create")} slug={shell.slug} />;
  const now = Date.now();
  const listed = journeys.map((journey) => ({ ...journey, edited: relativeTime(Date.parse(journey.updatedAt), now) }));
  return <JourneyCards journeys={listed} slug={shell.slug} role={shell.me.role} />;
}
