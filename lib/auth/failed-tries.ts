/**
 * Slows down guessing: failed tries only, per account and per address. A try is counted before the password is looked
 * at and given back when it was right, so that a thousand tries at once gain nothing.
 */
import { requireRuntime } from "../runtime";
import { consume, createLimiter } from "./limiter";
import { processWide } from "./process-wide";

export interface Try {
  /** The password was right: the try does not count, and the account starts afresh. */
  succeeded(): Promise<void>;
}

const limiters = processWide("failed-tries", () => {
  const { windowSeconds: duration, failuresPerAccount, failuresPerAddress } = requireRuntime().config.limits.signIn;
  return {
    accounts: createLimiter({ keyPrefix: "throughline:sign-in:account", points: failuresPerAccount, duration }),
    addresses: createLimiter({ keyPrefix: "throughline:sign-in:address", points: failuresPerAddress, duration }),
  };
});

/** Throws `rate_limited` when this account or address has used up its tries. */
export async function beginTry(account: string, address: string): Promise<Try> {
  const { accounts, addresses } = limiters();
  await consume(addresses, address);
  await consume(accounts, account);
  return {
    async succeeded() {
      await Promise.all([accounts.delete(account), addresses.reward(address, 1)]);
    },
  };
}
