/** The action plan of a journey: what is done about its gaps, by whom, until when. `?action=` opens one. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { orNotFound } from "@/app/_components/or-not-found";
import type { PlanData } from "@/lib/contract/plan";
import { readPlan } from "@/lib/data/plan";
import { requireShell } from "../../../../../../_components/require-shell";
import { PlanPage } from "./_components/plan-page";

interface Props { params: Promise<{ slug: string; journeyId: string }>; searchParams: Promise<{ action?: string | string[] }> }

/** Read once per request, for the title and the page. */
const load = cache(async (slug: string, journeyId: string): Promise<PlanData> => {
  const { actor, shell } = await requireShell(slug);
  const data = await orNotFound(readPlan(actor, journeyId));
  if (data.workspace.id !== shell.id) notFound();
  return data;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, journeyId } = await params;
  return { title: `Action plan, ${(await load(slug, journeyId)).journey.title}` };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug, journeyId }, { action }] = [await params, await searchParams];
  return <PlanPage data={await load(slug, journeyId)} openId={(Array.isArray(action) ? action[0] : action) ?? null} />;
}
