/** The signed-in person in server components. Asked once per request however many components want it. */
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "./actor-type";
import { authenticate } from "./authenticate";
import { PATH_HEADER } from "./request-origin";

export const getActor: () => Promise<Actor | null> = cache(async () => authenticate(await headers()));

/** Sends people who are not signed in to the sign-in page, and back to `path` (default: this page) afterwards. */
export async function requireActor(path?: string): Promise<Actor> {
  const actor = await getActor();
  if (actor) return actor;
  const here = path ?? withoutMarker((await headers()).get(PATH_HEADER) ?? "/");
  return redirect(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
}

/** Next adds `_rsc` when it fetches a page for the router; people never see it. */
function withoutMarker(path: string): string {
  const url = new URL(path, "http://localhost");
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}
