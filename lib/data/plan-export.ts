/** The action plan of a journey as a file for people: a table or a document. */
import type { Actor } from "../auth/actor-type";
import type { JourneyGap, PlanData } from "../contract/plan";
import { planCsv } from "../journey/gaps/plan-csv";
import { changeLine, type GapLine, type PlanToWrite } from "../journey/gaps/plan-lines";
import { planMarkdown } from "../journey/gaps/plan-markdown";
import { compact } from "../journey/stored-values";
import { requireRuntime } from "../runtime";
import { requireJourney } from "./access";
import { recordAudit } from "./audit";
import { readPlan } from "./plan";
import { slugOf } from "./slug";

export async function exportPlan(
  actor: Actor, journeyId: string, format: "csv" | "md",
): Promise<{ readonly fileName: string; readonly mediaType: string; readonly text: string }> {
  const { prisma } = requireRuntime();
  const { journey } = await requireJourney(prisma, actor, journeyId, "journey.export");
  const plan = toWrite(await readPlan(actor, journeyId));
  await recordAudit(prisma, { kind: "journey.exported", actorId: actor.userId, workspaceId: journey.workspaceId, subject: { journeyId, format: `plan-${format}` } });
  const fileName = `${slugOf(journey.title)}.plan.${format}`;
  // A byte order mark, or spreadsheets read the letters wrong.
  return format === "csv" ? { fileName, mediaType: "text/csv", text: `\uFEFF${planCsv(plan)}` } : { fileName, mediaType: "text/markdown", text: planMarkdown(plan) };
}

function toWrite({ journey, gaps, actions, standings, people, departments, metrics }: PlanData): PlanToWrite {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const lineOf = ({ id, number, title, changes }: JourneyGap): GapLine =>
    ({ number, title, closed: standings[id]?.state === "closed", changes: changes.map(changeLine).filter((line) => line !== "") });
  return {
    journey: journey.title,
    actions: actions.map(({ id, ownerId, departmentId, metricId, detail, due, effort, impact, closes, number, title, status }) => {
      const metric = metrics.find((one) => one.id === metricId);
      return compact({
        number, title, status, owner: names.get(ownerId ?? ""), department: departments.find((one) => one.id === departmentId)?.name,
        due: due ?? undefined, effort: effort ?? undefined, impact: impact ?? undefined, closes: closes ?? undefined, detail: detail ?? undefined,
        metric: metric && compact({
          name: metric.name, unit: metric.unit, baseline: metric.baseline?.value, target: metric.target?.value, latest: metric.actuals.at(-1)?.value,
        }),
        gaps: gaps.filter(({ actionId }) => actionId === id).map(lineOf),
      });
    }),
    waiting: gaps.filter(({ actionId }) => actionId === null).map(lineOf),
  };
}
