import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { DepartmentCode } from "@/components/ui/department-code";
import { getActor } from "@/lib/auth/actor";
import { PASSWORD_MIN } from "@/lib/auth/passwords";
import { previewInvitation, type InvitationPreview } from "@/lib/data/invitation-acceptance";
import { isAppError } from "@/lib/errors";
import { ROLE_SUMMARIES } from "@/app/_components/role-words";
import { AuthHeading } from "../../_components/auth-heading";
import { AcceptInvitation } from "./_components/accept-invitation";

/** The address is the key: it is not told to other sites. */
export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = await readInvitation(token);
  if ("problem" in found) return <DeadLink problem={found.problem} />;
  const actor = await getActor();
  const { invitation } = found;
  return (
    <>
      <AuthHeading lead={<Terms invitation={invitation} />}>Join {invitation.workspace.name}</AuthHeading>
      <AcceptInvitation
        token={token}
        email={invitation.email}
        me={actor && { name: actor.name, email: actor.email }}
        passwordMin={PASSWORD_MIN}
      />
    </>
  );
}

type Problem = "unknown" | "over";

async function readInvitation(token: string): Promise<{ invitation: InvitationPreview } | { problem: Problem }> {
  try {
    return { invitation: await previewInvitation(token) };
  } catch (error) {
    if (isAppError(error) && error.code === "gone") return { problem: "over" };
    if (isAppError(error) && (error.code === "not_found" || error.code === "bad_request")) return { problem: "unknown" };
    throw error;
  }
}

function Terms({ invitation }: { invitation: InvitationPreview }) {
  return (
    <>
      <p>
        {invitation.invitedBy ?? "A colleague"} invites you as {ROLE_SUMMARIES[invitation.role].name.toLowerCase()}:{" "}
        {ROLE_SUMMARIES[invitation.role].may}.
      </p>
      {invitation.departments.length > 0 && (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
          You speak for
          {invitation.departments.map((department) => (
            <span key={department.code} className="inline-flex items-center gap-1.5 font-medium text-ink">
              <DepartmentCode code={department.code} colour={department.colour} />
              {department.name}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function DeadLink({ problem }: { problem: Problem }) {
  const words = {
    over: { title: "This invitation is over", lead: "It was used, taken back or has run out. Ask the person who sent it for a new link. If you joined already, sign in." },
    unknown: { title: "We don't know this invitation", lead: "Check that the whole link was copied, or ask the person who sent it for a new one." },
  }[problem];
  return (
    <>
      <AuthHeading lead={words.lead}>{words.title}</AuthHeading>
      <Link href="/sign-in" className={buttonClass("primary", "lg")}>Sign in</Link>
    </>
  );
}
