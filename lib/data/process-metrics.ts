/** The numbers of this process for who has the token that reads them: a program, not a member of anything. */
import { createHash, timingSafeEqual } from "node:crypto";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";

/** `authorization`: the header, null without one. Throws `not_found` where no token is set, `unauthorized` for another one. */
export async function readProcessMetrics(authorization: string | null): Promise<{ readonly mediaType: string; readonly text: string }> {
  const { config: { metricsToken }, look } = requireRuntime();
  if (metricsToken === null) throw new AppError("not_found", "no METRICS_TOKEN is set");
  if (!isSame(authorization ?? "", `Bearer ${metricsToken}`)) throw new AppError("unauthorized", "not the METRICS_TOKEN");
  return look.metrics();
}

/** Takes as long for a near miss as for any other; hashes are equally long whatever was sent. */
const isSame = (said: string, expected: string): boolean => timingSafeEqual(hash(said), hash(expected));
const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
