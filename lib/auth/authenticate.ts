/** From the headers of any HTTP request to the person behind it. */
import { findActor } from "../data/sessions";
import { requireRuntime } from "../runtime";
import type { Actor } from "./actor-type";
import type { HeaderReader } from "./request-origin";
import { readSessionToken } from "./token";

/** Null for nobody: no cookie, a forged one, or a sign-in that was ended. */
export async function authenticate(headers: HeaderReader): Promise<Actor | null> {
  const cookie = headers.get("cookie");
  if (!cookie) return null;
  const session = await readSessionToken({ cookie }, requireRuntime().secret);
  return session && findActor(session);
}
