import { addressKey, isLocalRequest } from "@/lib/auth/request-origin";
import { limitNewAccounts } from "@/lib/auth/new-account-limit";
import { route } from "@/lib/contract/route";
import { createAccountRoute } from "@/lib/contract/routes/account-routes";
import { createAccount } from "@/lib/data/accounts";

export const POST = route(createAccountRoute, async ({ body, headers }) => {
  await limitNewAccounts(addressKey(headers));
  return createAccount(body, { local: isLocalRequest(headers) });
});
