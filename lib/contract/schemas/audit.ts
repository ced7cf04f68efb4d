/** Who did what in a workspace, as the API shows it. */
import { AUDIT_KINDS, AUDIT_TOPICS } from "../audit";
import { REVIEW_DECISIONS } from "../notifications";
import { id, role, time, z } from "./primitives";

const about = z.object({
  person: z.string(), themselves: z.literal(true), place: z.string(), name: z.string(), role, suspended: z.boolean(),
  changed: z.array(z.string()).readonly(), versionNumber: z.int(), decision: z.enum(REVIEW_DECISIONS), format: z.string(),
  approvalsNeeded: z.int(), everyoneApproves: z.boolean(),
}).partial();
const auditEvent = z.object({
  id: z.string(), kind: z.enum(AUDIT_KINDS), actorId: z.string().nullable(), actorName: z.string().nullable(), subject: z.unknown(),
  about, href: z.string().nullable(), at: time,
}).openapi("AuditEvent");
export const auditQuery = z.object({ topic: z.enum(AUDIT_TOPICS).optional(), before: id.optional() });
export const auditPage = z.object({ events: z.array(auditEvent).readonly(), before: z.string().optional() }).openapi("AuditPage");
