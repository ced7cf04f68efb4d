import { cache } from "react";
import { orNotFound } from "@/app/_components/or-not-found";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/auth/actor-type";
import type { WorkspaceShell } from "@/lib/contract/home";
import { readWorkspaceShell } from "@/lib/data/workspaces";

/** The person and the workspace of a page; read once per request. Sends away who is signed out, hides what is foreign. */
export const requireShell: (slug: string) => Promise<{ actor: Actor; shell: WorkspaceShell }> = cache(async (slug) => {
  const actor = await requireActor();
  return { actor, shell: await orNotFound(readWorkspaceShell(actor, slug)) };
});
