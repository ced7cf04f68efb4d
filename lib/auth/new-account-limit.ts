/** Keeps one address from making accounts, or trying set-up tokens, without end. */
import { requireRuntime } from "../runtime";
import { consume, createLimiter } from "./limiter";
import { processWide } from "./process-wide";

/** As many as failed sign-ins: a whole workshop may sign up from one address. */
const limiter = processWide("new-accounts", () => {
  const { windowSeconds: duration, failuresPerAddress: points } = requireRuntime().config.limits.signIn;
  return createLimiter({ keyPrefix: "throughline:new-account:address", points, duration });
});

/** Throws `rate_limited`. */
export const limitNewAccounts = (address: string): Promise<void> => consume(limiter(), address);
