import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { JOURNEY_TEMPLATES } from "@/lib/journey/templates/names";
import { can } from "@/lib/policy/can";
import { requireShell } from "../../../../../_components/require-shell";
import { NewJourneyForm } from "./_components/new-journey-form";

export const metadata: Metadata = { title: "New journey" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ template?: string | string[] }> };

export default async function NewJourneyPage({ params, searchParams }: Props) {
  const { shell } = await requireShell((await params).slug);
  const asked = (await searchParams).template;
  const template = JOURNEY_TEMPLATES.find((name) => name === asked) ?? "eight-stages";
  if (!can(shell.me, "journey.create")) {
    return (
      <div className="max-w-130">
        <h1 className="text-page font-semibold">New journey</h1>
        <p className="mt-3 text-body text-ink-2">You can read journeys here but not start them. Ask an admin to make you an editor.</p>
        <Link href={`/w/${shell.slug}`} className={`${buttonClass("secondary", "lg")} mt-5`}>Back to journeys</Link>
      </div>
    );
  }
  return (
    <div className="max-w-170">
      <h1 className="text-page font-semibold">New journey</h1>
      <p className="mt-2 text-body text-ink-2">What one customer does to reach one goal. Its map of the current state comes with it.</p>
      <NewJourneyForm workspaceId={shell.id} slug={shell.slug} template={template} />
    </div>
  );
}
