import { redirect } from "next/navigation";
import { getActor, requireActor } from "@/lib/auth/actor";
import { hasOwner } from "@/lib/data/accounts";
import { listWorkspaces } from "@/lib/data/workspaces";

/** To the first workspace, to making one, or to the door. */
export default async function RootPage() {
  if (!(await getActor()) && !(await hasOwner())) redirect("/set-up");
  const actor = await requireActor("/");
  const [first] = await listWorkspaces(actor);
  redirect(first ? `/w/${first.slug}` : "/workspaces/new");
}
