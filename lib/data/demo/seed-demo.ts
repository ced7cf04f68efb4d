/** Fills the demo: the workspace Northpeak with its people, and the sample journey through the same import as anybody's. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { demoEmail } from "../../auth/demo-accounts";
import { logger } from "../../logger";
import { projectRoot } from "../../paths";
import { ROLES, type Role } from "../../policy/roles";
import type { Runtime } from "../../runtime";
import { importJourney } from "../journey-import";
import { updateJourneyFromFile } from "../journey-update";
import type { Transaction } from "../database";
import { seedReview } from "./seed-review";
import { insertWorkspace } from "../workspaces";
import { inTransaction } from "../transaction";

/** The journey as it was approved in October, and as it stands in review: the second is an update of the first. */
const APPROVED = join(projectRoot, "samples", "northpeak-v7.journey.json");
const SAMPLE = join(projectRoot, "samples", "northpeak.journey.json");
const SLUG = "northpeak";
/** The file knows no owner, and a workspace needs one. She has no one-click account, so nobody of the demo owns it. */
const OWNER = "Aiko Mori";

const sample = z.object({
  journey: z.object({ id: z.string() }),
  workspace: z.object({
    name: z.string(),
    departments: z.array(z.object({ id: z.string(), name: z.string(), code: z.string(), colour: z.string() })),
    people: z.array(z.object({ name: z.string(), departmentId: z.string().optional(), role: z.enum(ROLES).catch("viewer") })),
  }),
});
type SampleWorkspace = z.infer<typeof sample>["workspace"];

/**
 * Does nothing to a demo that is there; goes on with one that was left half made. The runtime must be the process's.
 * Throws AppError `bad_request` when the sample cannot be imported.
 */
export async function seedDemo(runtime: Runtime): Promise<void> {
  const { prisma } = runtime;
  const file = await readFile(SAMPLE);
  const { workspace, journey } = sample.parse(JSON.parse(file.toString("utf8")));
  const workspaceId = (await prisma.workspace.findUnique({ where: { slug: SLUG } }))?.id
    ?? (await inTransaction((tx) => insertNorthpeak(tx, workspace)));
  const [begun, ...others] = await prisma.journey.findMany({ where: { workspaceId }, select: { id: true, fileId: true, maps: { select: { id: true } } } });
  // Half made is the sample alone, without its future or the review of its last version.
  if (begun && (others.length > 0 || begun.fileId !== journey.id)) return;
  if (begun && begun.maps.length > 1) return seedReview(runtime, begun.id);
  const owner = await prisma.user.findUniqueOrThrow({ where: { email: demoEmail(OWNER) } });
  const actor = { userId: owner.id, sessionId: randomUUID(), name: owner.name, email: owner.email };
  const id = begun?.id ?? (await importJourney(actor, workspaceId, () => readFile(APPROVED))).id;
  const { warnings } = await updateJourneyFromFile(actor, id, async () => file);
  await seedReview(runtime, id);
  logger.info({ journeyId: id, warnings: warnings.length }, "demo loaded");
}

async function insertNorthpeak(tx: Transaction, { name, departments, people }: SampleWorkspace): Promise<string> {
  const { id: workspaceId } = await insertWorkspace(tx, { name, slug: SLUG, departments });
  const made = await tx.department.findMany({ where: { workspaceId }, select: { id: true, code: true } });
  const idsByCode = new Map(made.map(({ code, id }) => [code, id]));
  const codesByFileId = new Map(departments.map(({ id, code }) => [id, code]));
  for (const person of people) {
    const departmentId = idsByCode.get(codesByFileId.get(person.departmentId ?? "") ?? "");
    await insertPerson(tx, workspaceId, { name: person.name, role: person.name === OWNER ? "owner" : person.role, departmentId });
  }
  return workspaceId;
}

/** Without a password: only the demo's buttons lead in. */
async function insertPerson(
  tx: Transaction, workspaceId: string, { name, role, departmentId }: { name: string; role: Role; departmentId: string | undefined },
): Promise<void> {
  const userId = randomUUID();
  await tx.user.create({ data: { id: userId, name, email: demoEmail(name), passwordHash: null } });
  await tx.membership.create({ data: { workspaceId, userId, role } });
  if (departmentId) await tx.membershipDepartment.create({ data: { workspaceId, userId, departmentId } });
}
